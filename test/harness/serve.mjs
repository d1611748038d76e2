// Serves the window with a stand-in for the Node side: `node test/harness/serve.mjs [--watch]` prints its URL.
// Without --watch a change of the sources shows after a restart, and no page reloads under a running script.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))
const watches = process.argv.includes('--watch')
process.chdir(root)

/** Everything a screen may load lazily: a dependency found later would reload the page in the middle of a test. */
const include = [
  'react',
  'react/jsx-dev-runtime',
  'react-dom',
  'react-dom/client',
  '@ant-design/icons',
  'antd',
  'antd/locale/zh_CN',
  'antd/locale/en_US',
  'zustand',
  '@revolist/react-datagrid',
  'chart.js',
  'react-chartjs-2',
  'liquidjs',
  'yaml',
  'zod',
]

const harnessData = {
  name: 'harness-data',
  configureServer(server) {
    let data = null
    server.middlewares.use('/harness-data.json', (_, response, next) => {
      data ??= server.ssrLoadModule('/test/harness/build-harness-data.ts').then((module) => module.buildHarnessData())
      data.then((value) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(value))
      }, next)
    })
  },
}

const server = await createServer({
  root,
  configFile: false,
  cacheDir: 'node_modules/.vite-harness',
  plugins: [react(), harnessData],
  optimizeDeps: { include, noDiscovery: true },
  server: { port: 0, host: '127.0.0.1', hmr: watches, ...(watches ? {} : { watch: null }) },
  logLevel: 'warn',
})
await server.listen()
console.log(`http://127.0.0.1:${server.httpServer.address().port}/test/harness/index.html`)
