import { runnerImport } from 'vite'

const { module } = await runnerImport(new URL('./take-screens.ts', import.meta.url).pathname)
await module.takeScreens()
