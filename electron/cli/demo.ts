import './optimise-later'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exitCodes, type ExitCode } from './exit-code'
import { processHost } from './host'
import { runCommand } from './run-command'
import { runProcess } from './run-process'

const root = fileURLToPath(new URL('../..', import.meta.url))
const out = resolve(root, 'out/demo')

/** Both templates with their own example workbook, for the year that it knows most of, as any user would run them. */
const demos = [
  { template: 'decade-review', year: '2022', date: '2022-09-01' },
  { template: 'annual-summary', year: '2016', date: '2017-08-03' },
  { template: 'annual-summary', year: '2016', date: '2017-08-03', profile: 'gbt9704' },
  { template: 'annual-summary', year: '2016', date: '2017-08-03', profile: 'bulletin' },
]

await runProcess(processHost(process.argv.slice(2)), async (host) => {
  let worst: ExitCode = exitCodes.done
  for (const { template, year, date, profile } of demos) {
    const workbook = resolve(root, 'templates', template, 'example.xlsx')
    const look =
      profile === undefined ? [] : ['--profile', profile, '--format', 'pdf', '--name', `${template}-${profile}`]
    const told = ['--template', template, '--year', year, ...look, '--out', 'out/demo'].join(' ')
    host.tell(`\n$ nianbao report templates/${template}/example.xlsx ${told}`)
    const code = await runCommand(
      ['report', workbook, '--template', template, '--year', year, '--date', date, ...look, '--out', out],
      host,
    )
    worst = code > worst ? code : worst
  }
  return worst
})
