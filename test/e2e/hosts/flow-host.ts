import type { Page } from 'playwright-core'
import type { ArgumentsOf, Method, ValueOf } from '../../../shared/api/contract'
import type { Result } from '../../../shared/result'

/** The window on one of its hosts, as the steps of a flow drive it. What differs between the hosts is here, and nothing else. */
export interface FlowHost {
  /** As the program calls the host: the export asks for a place in one and offers a download in the other. */
  readonly kind: 'desktop' | 'browser'
  page(): Page
  /** Errors and warnings that the page complained of so far. */
  complaints(): readonly string[]
  /** Asks the Node side, past the page's own state. */
  call<M extends Method>(method: M, given: ArgumentsOf<M>): Promise<Result<ValueOf<M>>>
  /** Does what opens a choosing dialog, and chooses the file in it. */
  chooseFile(path: string, opens: () => Promise<void>): Promise<void>
  /** Starts the export with the dialog's button and returns where the files are, in the order of the dialog's list. */
  takeExport(start: (button: string) => Promise<void>): Promise<readonly string[]>
  setClipboard(text: string): Promise<void>
  close(): Promise<void>
}
