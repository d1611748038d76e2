import { fileURLToPath } from 'node:url'

// From electron/wiring as from dist/cli, dist/main and dist/worker the root of the program is two folders up.
const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Where the parts of the program lie that are no code of the Node side. */
export const programFolders = {
  templates: folder('templates'),
  /** The built window. */
  renderer: folder('dist/renderer'),
  /** The built preload of the desktop window. */
  preload: folder('dist/preload'),
} as const
