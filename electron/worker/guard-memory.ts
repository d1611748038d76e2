/**
 * Calls `exceeded` once the process has grown by more than so many megabytes since now. V8's own limit of a thread is no
 * guard: it leaves buffers out, and a thread that runs into it within a library can bring the whole process down (Node 20).
 * Returns the way to stop looking.
 */
export function guardMemory(megabytes: number, exceeded: () => void, lookMilliseconds = 50): () => void {
  const limit = process.memoryUsage.rss() + megabytes * 1024 * 1024
  const looking = setInterval(() => {
    if (process.memoryUsage.rss() <= limit) return
    clearInterval(looking)
    exceeded()
  }, lookMilliseconds)
  looking.unref()
  return () => clearInterval(looking)
}
