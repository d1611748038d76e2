import { performance } from 'node:perf_hooks'
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/**
 * Makes the PDF of a project again and again in the thread that the program keeps for it, and prints a line of JSON for each:
 * node render-ours.mjs PROJECT.json TIMES
 */
const [, , path, times] = process.argv
const given = { project: JSON.parse(readFileSync(path, 'utf8')), formats: ['pdf'], profile: 'news', date: '2021-03-15' }
const worker = new Worker(new URL('../../../dist/worker/jobs.mjs', import.meta.url))
let tellAnswer = () => undefined
worker.on('message', (reply) => {
  if (reply.tag === 'bug') throw new Error(reply.stack)
  if (reply.tag === 'answer') tellAnswer(reply.answer)
})
for (let id = 1; id <= Number(times); id += 1) {
  const started = performance.now()
  const cpu = process.cpuUsage()
  const answered = new Promise((resolve) => {
    tellAnswer = resolve
  })
  worker.postMessage({ id, name: 'report', given })
  const answer = await answered
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (performance.now() - started) / 1000
  const megabytes = process.memoryUsage.rss() / 2 ** 20
  console.log(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6, megabytes }))
}
await worker.terminate()
