import { openBrowserHost } from './hosts/browser-host'
import { describeWholeFlow } from './steps/whole-flow'

describeWholeFlow('from a workbook to a report, in browser mode', openBrowserHost)
