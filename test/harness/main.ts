import { syntheticProject } from '../helpers/project/synthetic-project'
import type { HarnessData } from './build-harness-data'
import { fakeBridge } from './fake-bridge'

/**
 * Puts the stand-in for the Node side where the desktop's preload would put the real one, then starts the window.
 * `?open=TEMPLATE` begins with a template's example open, `?synthetic=INDICATORSxYEARS` with generated figures.
 */
const data = (await (await fetch('/harness-data.json')).json()) as HarnessData
const { location } = globalThis as unknown as { readonly location: { readonly search: string } }
const page = new URLSearchParams(location.search)
const size = /^(\d+)x(\d+)$/u.exec(page.get('synthetic') ?? '')
const opened = size
  ? syntheticProject(Number(size[1]), Number(size[2]))
  : (data.examples.find((example) => example.id === page.get('open'))?.project ?? null)
Object.assign(globalThis, { nianbao: fakeBridge(data, opened) })
// The renderer is type-checked by its own tsconfig, which has the DOM: its name is kept out of this program.
const renderer = '/renderer/main.tsx'
await import(/* @vite-ignore */ renderer)
