import type { MessageTable } from '../message'

export const reportText = {} as const satisfies MessageTable
