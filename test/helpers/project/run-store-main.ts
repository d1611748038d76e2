import { runStore } from './run-store'

runStore(process.argv.slice(2))
