/**
 * A caption as it is typed: names that change with the report stand in brackets, `〔年〕年收入`. An output with filters stays as the
 * template has it.
 */
export function typedCaption(source: string): string {
  return source.replace(/\{\{\s*([^|{}]+?)\s*\}\}/gu, '〔$1〕')
}

/** The caption of a template from what was typed; brackets around anything but one of `names` are words. */
export function captionSource(typed: string, names: ReadonlySet<string>): string {
  return typed.replace(/〔([^〔〕]+)〕/gu, (whole, name: string) =>
    names.has(name.trim()) ? `{{${name.trim()}}}` : whole,
  )
}
