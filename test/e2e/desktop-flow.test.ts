import { vi } from 'vitest'
import { openStandInHost } from './hosts/stand-in-host'
import { describeWholeFlow } from './steps/whole-flow'

vi.mock('electron', async () => {
  const { electronStandIn } = await import('../helpers/window/electron-stand-in')
  return { ...electronStandIn, default: electronStandIn }
})

describeWholeFlow('from a workbook to a report, over the built main process and preload', openStandInHost)
