/** A stretch of a template's text: words, or an output as the template writes it, braces included. */
export type TextPart =
  { readonly tag: 'text'; readonly text: string } | { readonly tag: 'output'; readonly source: string }

/** Cuts text at its {{ }}, of either width as parsing takes them; `joinParts` gives the same text again. */
export function splitOutputs(text: string): readonly TextPart[] {
  return text
    .split(/([{｛]{2}.*?[}｝]{2})/su)
    .filter((part) => part !== '')
    .map((part) =>
      /^[{｛]{2}.*[}｝]{2}$/su.test(part) ? { tag: 'output', source: part } : { tag: 'text', text: part },
    )
}

/** The text of parts. */
export function joinParts(parts: readonly TextPart[]): string {
  return parts.map((part) => (part.tag === 'text' ? part.text : part.source)).join('')
}
