import type { MessageTable } from '../message'

export const gridText = {} as const satisfies MessageTable
