import { useState } from 'react'

/** The day in local time as an ISO date. */
export function today(): string {
  const now = new Date()
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** The day the screen was opened on: the preview is dated with it. */
export function useToday(): string {
  return useState(today)[0]
}
