import { openEventLine, type LineMessage } from './event-line'

/** Shared by all tabs: browsers keep few connections to a server, and a line for each tab would use them up. */
const tabs = new Set<MessagePort>()
let isThere = false

const send = (message: LineMessage): void => tabs.forEach((tab) => tab.postMessage(message))

openEventLine((message) => {
  if (message.tag === 'line') isThere = message.isThere
  send(message)
})

addEventListener('connect', (event) => {
  const [tab] = (event as MessageEvent).ports
  if (!tab) return
  tabs.add(tab)
  // A tab says goodbye; nothing else tells that it is gone.
  tab.onmessage = () => tabs.delete(tab)
  tab.postMessage({ tag: 'line', isThere } satisfies LineMessage)
})
