/**
 * How long a step in a browser waits for what it needs. A busy machine is slow, not broken; still sooner than the test's own
 * time, so that a failure names what it waited for.
 */
export const patienceMilliseconds = 60_000

/** The time of a test that has several such steps. */
export const flowMilliseconds = 400_000
