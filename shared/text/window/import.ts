import type { MessageTable } from '../message'

export const importText = {} as const satisfies MessageTable
