import { webRoutes } from '../shared/api/bridge'

/** What the line of events tells a page: an event as JSON, or whether the line stands. */
export type LineMessage =
  { readonly tag: 'event'; readonly data: string } | { readonly tag: 'line'; readonly isThere: boolean }

/** A line that the server refused is not tried again by the browser. */
const retryMilliseconds = 3_000

/** Opens a line of server-sent events, and opens it again whenever it breaks off. Returns what closes it. */
export function openEventLine(tell: (message: LineMessage) => void): () => void {
  let retry: ReturnType<typeof setTimeout> | undefined
  let source = open()
  return () => {
    clearTimeout(retry)
    source.close()
  }

  function open(): EventSource {
    const opened = new EventSource(webRoutes.events)
    opened.onopen = () => tell({ tag: 'line', isThere: true })
    opened.onmessage = ({ data }: MessageEvent<string>) => tell({ tag: 'event', data })
    opened.onerror = () => {
      tell({ tag: 'line', isThere: false })
      if (opened.readyState !== EventSource.CLOSED) return
      retry = setTimeout(() => (source = open()), retryMilliseconds)
    }
    return opened
  }
}
