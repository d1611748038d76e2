import type { CSSProperties } from 'react'
import type { StyleProfile, TextStyle } from '../../shared/render/style/style-profile'
import { styleOf } from '../report/paper/paper-style'

/** The look of the editor's lines in a profile, as on the paper. */
export function paperCss({ text }: StyleProfile): string {
  const lines: Readonly<Record<string, TextStyle>> = {
    title: text.title,
    subtitle: text.subtitle,
    byline: text.byline,
    lead: text.lead,
    heading: text.section,
    topic: text.topic,
    paragraph: text.body,
    note: text.note,
    signOff: text.signOff,
    attachments: { ...text.attachments, sideIndent: 0 },
    signature: text.signature,
  }
  return Object.entries(lines)
    .map(([name, style]) => `.editor-paper [data-line='${name}'] { ${cssText(styleOf(style))} }`)
    .join('\n')
}

function cssText(style: CSSProperties): string {
  return Object.entries(style)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}: ${String(value)};`)
    .join(' ')
}
