import type { MessageTable } from '../message'

export const checksText = {} as const satisfies MessageTable
