import type { MessageTable } from '../message'

export const commandMessages = {
} as const satisfies MessageTable
