import { describe, expect, it } from 'vitest'
import { isTrustedSender } from '../../../electron/desktop/ipc/trusted-sender'
import { windowUrl } from '../../../electron/desktop/ipc/window-url'

describe('isTrustedSender', () => {
  const contents = {}
  const frame = { url: windowUrl, parent: null }

  it('trusts the top frame of the window on a page of the program', () => {
    expect(isTrustedSender({ sender: contents, senderFrame: frame }, contents)).toBe(true)
  })

  it('trusts no other contents, no frame within, no other page and no frame that is gone', () => {
    expect(isTrustedSender({ sender: {}, senderFrame: frame }, contents)).toBe(false)
    expect(isTrustedSender({ sender: contents, senderFrame: { ...frame, parent: {} } }, contents)).toBe(false)
    expect(
      isTrustedSender({ sender: contents, senderFrame: { ...frame, url: 'https://example.org/' } }, contents),
    ).toBe(false)
    expect(isTrustedSender({ sender: contents, senderFrame: null }, contents)).toBe(false)
  })
})
