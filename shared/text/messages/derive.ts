import type { MessageTable } from '../message'

/** What deriving figures can say. */
export const deriveMessages = {
} as const satisfies MessageTable
