import { runnerImport } from 'vite'

const { module } = await runnerImport(new URL('./cold-report.ts', import.meta.url).pathname)
await module.benchColdReport()
