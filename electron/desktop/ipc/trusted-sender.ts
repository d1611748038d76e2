import { isWindowUrl } from './window-url'

/** The part of an IPC event that tells who asks. */
export interface Sender {
  readonly sender: object
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/**
 * Whether a message comes from the program's own page: from the window's contents, its top frame, and an address of the
 * program. A frame that is gone (null) is nobody.
 */
export function isTrustedSender({ sender, senderFrame }: Sender, contents: object): boolean {
  return sender === contents && senderFrame !== null && senderFrame.parent === null && isWindowUrl(senderFrame.url)
}
