import { useState } from 'react'

/** The day the screen was opened on, in local time as an ISO date: the preview is dated with it. */
export function useToday(): string {
  return useState(() => {
    const now = new Date()
    const pad = (part: number): string => String(part).padStart(2, '0')
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
  })[0]
}
