import { circled } from './list-number'

interface Field {
  instruction: string
  /** Behind the separator stands what the field shows. */
  isResult: boolean
}

/**
 * The fields that the reader is in. They are marked by characters in runs, may lie in each other and run over several paragraphs;
 * what they show is the text between separator and end, and only where every field around them shows theirs.
 */
export class Fields {
  private readonly open: Field[] = []

  begin(): void {
    this.open.push({ instruction: '', isResult: false })
  }

  separate(): void {
    const field = this.open.at(-1)
    if (field) field.isResult = true
  }

  /** Ends the innermost field; gives what it shows where it has no result of its own: an EQ field draws its arguments. */
  end(): string | null {
    const field = this.open.pop()
    return field && !field.isResult && this.isShown ? textOfEquation(field.instruction) : null
  }

  addInstruction(text: string): void {
    const field = this.open.at(-1)
    if (field && !field.isResult) field.instruction += text
  }

  /** Whether text here is part of what the page shows. */
  get isShown(): boolean {
    return this.open.every(({ isResult }) => isResult)
  }

  get isContents(): boolean {
    return this.open.some(({ instruction }) => isContentsField(instruction))
  }
}

/** Whether a field makes the contents of a document. */
export function isContentsField(instruction: string): boolean {
  return /^\s*TOC\b/iu.test(instruction)
}

/**
 * What an EQ field draws, as text: a character in a circle (\o\ac(○,1), the usual way to ①), a fraction (\f(1,2)). Null for
 * fields that show nothing, "" for an equation that no line of text can say.
 */
function textOfEquation(instruction: string): string | null {
  const equation = /^\s*EQ\s+(.*)$/isu.exec(instruction)?.[1]
  if (equation === undefined) return null
  const enclosed = /^\\o(?:\\a[clr])?\s*\(\s*[○〇◯]\s*[,;，]\s*([^,;()]+?)\s*\)\s*$/u.exec(equation)?.[1]
  if (enclosed !== undefined) return /^\d{1,2}$/u.test(enclosed) ? circled(Number(enclosed)) : enclosed
  const fraction = /^\\f\s*\(\s*([^,;()]+?)\s*[,;]\s*([^,;()]+?)\s*\)\s*$/u.exec(equation)
  return fraction ? `${fraction[1] ?? ''}/${fraction[2] ?? ''}` : ''
}
