/** "of:=SUM([.B2:.B3];[$表.A1])" as Excel writes it: "SUM(B2:B3,表!A1)". */
export function excelFormula(formula: string): string {
  return formula
    .replace(/^[a-z]+:/u, '')
    .replace(/^=/u, '')
    .replace(/("[^"]*")|\[([^\]]*)\]|;/gu, (_, quoted?: string, reference?: string) => {
      if (quoted !== undefined) return quoted
      return reference === undefined ? ',' : reference.split(':').map(excelReference).join(':')
    })
}

function excelReference(reference: string): string {
  if (reference.startsWith('.')) return reference.slice(1)
  const outside = /^'(.+)'#(.+)\.([^.]+)$/u.exec(reference)
  if (outside) return `'[${outside[1] ?? ''}]${(outside[2] ?? '').replace(/^\$/u, '')}'!${outside[3] ?? ''}`
  const dot = reference.lastIndexOf('.')
  return dot < 0 ? reference : `${reference.slice(0, dot).replace(/^\$/u, '')}!${reference.slice(dot + 1)}`
}
