import { defineConfig } from 'electron-vite'

/**
 * The Node side. It is the command line for now; the window's main process, preload and renderer join it here. npm
 * packages stay outside the bundle: they are installed beside it.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'dist/cli',
      minify: false,
      sourcemap: true,
      rollupOptions: {
        input: { nianbao: 'electron/cli/nianbao.ts', demo: 'electron/cli/demo.ts' },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  },
})
