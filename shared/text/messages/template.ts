import type { MessageTable } from '../message'

export const templateMessages = {
} as const satisfies MessageTable
