import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

/** Inside node_modules, so that the bundle finds libsql, which is not bundled. */
const folderOf = (name: string): string => join(import.meta.dirname, '../../node_modules/.cache/nianbao-test', name)

/** Bundles the child program of the store's tests, so that it starts as fast as the built program; returns its path. */
export async function bundleStore(name: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'run-store-main.ts'),
      outDir: folderOf(name),
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'run-store.mjs' } },
    },
    ssr: { noExternal: ['zod'], external: ['libsql'] },
  })
  return join(folderOf(name), 'run-store.mjs')
}

export function removeBundle(name: string): void {
  rmSync(folderOf(name), { recursive: true, force: true })
}
