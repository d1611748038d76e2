import type { MessageTable } from '../message'

export const exportMessages = {
} as const satisfies MessageTable
