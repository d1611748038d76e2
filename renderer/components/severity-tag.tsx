import type { ReactNode } from 'react'
import type { Severity } from '../../shared/issue'
import './severity-tag.css'

export type TagTone = Severity | 'good' | 'plain'

/** A small label with a coloured mark: the colour is never all that tells, and the words keep their contrast. */
export function SeverityTag({ tone, children }: { readonly tone: TagTone; readonly children: ReactNode }) {
  return <span className={`severity-tag is-${tone}`}>{children}</span>
}
