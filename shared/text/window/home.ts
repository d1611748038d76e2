import type { MessageTable } from '../message'

export const homeText = {} as const satisfies MessageTable
