import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Where the entries of the Node side go that are not run from a terminal. */
const folders: Readonly<Record<string, string>> = { main: 'main', jobs: 'worker' }

/**
 * Three builds into one folder: the Node side (the window's main process, the command line and browser mode share their
 * chunks), the preload, and the renderer. npm packages of the Node side that are not named below stay outside the bundle: they
 * are installed beside it.
 */
export default defineConfig({
  main: {
    // pdfkit loads fontkit at once, which takes longer than a report; and exceljs is for writing here, without its streams.
    resolve: {
      alias: [
        {
          find: /^fontkit$/u,
          replacement: fileURLToPath(new URL('electron/adapters/fonts/fontkit.ts', import.meta.url)),
        },
        // Prepares its tables as soon as it is loaded.
        {
          find: /^@noble\/ciphers\/aes$/u,
          replacement: fileURLToPath(new URL('electron/adapters/write-pdf/no-cipher.ts', import.meta.url)),
        },
        { find: /^exceljs$/u, replacement: 'exceljs/lib/exceljs.bare.js' },
        // Its form for Node declares a `require`, as the bundle does; only what needs no threads is used of it.
        { find: /^fflate$/u, replacement: 'fflate/browser' },
      ],
    },
    define: { IS_BUNDLE: 'true' },
    build: {
      outDir: 'dist',
      // Bundled, these start sooner: what is not used of them stays out.
      externalizeDeps: {
        exclude: ['zod', 'yaml', 'liquidjs', 'pdfmake', 'exceljs', 'chart.js', 'fflate'],
      },
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: 'electron/desktop/main.ts',
          nianbao: 'electron/cli/nianbao.ts',
          demo: 'electron/cli/demo.ts',
          web: 'electron/web/web.ts',
          jobs: 'electron/worker/jobs.ts',
          'command-thread': 'electron/cli/command-thread.ts',
        },
        output: {
          format: 'es',
          entryFileNames: ({ name }) => `${folders[name] ?? 'cli'}/[name].mjs`,
          // Two folders below the root, as the sources are: code that looks for templates or fonts finds them from there.
          chunkFileNames: 'cli/[name]-[hash].mjs',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'dist/preload',
      minify: false,
      sourcemap: false,
      // A sandboxed preload can require 'electron' only, and must be CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/desktop/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'dist/renderer',
      minify: true,
      sourcemap: false,
      // The font files of the preview are files: as data in a style sheet every one of them would be read at the start.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: 'renderer/index.html' } },
    },
  },
})
