import type { ParagraphRole } from '../../../shared/draft/report-text'
import type { ParagraphLook } from './docx/docx-paragraph'
import { captionOrNote, numberedLevel, opensNotes, signOffLine } from './paragraph-words'

/** What tells the role of a paragraph; the look is null where the file has none (plain text). */
export interface RoleParagraph {
  readonly text: string
  /** Printed by the word processor before the text. */
  readonly number: string
  readonly look: ParagraphLook | null
}

const body: ParagraphRole = { tag: 'body' }
const longestHeading = 32
const longestTitle = 60

/**
 * The role of every paragraph of a report: headings by their style or outline level, else by their numbering (一、（一）1.), else by
 * standing out; the title and what stands below it by their place at the top, the sign-off by its place at the end.
 */
export function paragraphRoles(paragraphs: readonly RoleParagraph[]): readonly ParagraphRole[] {
  return new RoleFinder(paragraphs).find()
}

class RoleFinder {
  private readonly roles: (ParagraphRole | null)[]
  private readonly bodySize: number | null
  /** Indexes of the paragraphs that say something. */
  private readonly filled: readonly number[]

  constructor(private readonly paragraphs: readonly RoleParagraph[]) {
    this.roles = paragraphs.map(() => null)
    this.filled = paragraphs.flatMap(({ text }, at) => (text.trim() === '' ? [] : [at]))
    this.bodySize = commonSize(paragraphs)
  }

  find(): readonly ParagraphRole[] {
    this.findStyled()
    this.findTitle()
    this.findSignOff()
    this.findNotes()
    this.findHeadings()
    this.rankHeadings()
    return this.paragraphs.map(({ number }, at) => this.roles[at] ?? (number === '' ? body : { tag: 'list' }))
  }

  private at(index: number): RoleParagraph {
    return this.paragraphs[index] ?? { text: '', number: '', look: null }
  }

  private findStyled(): void {
    for (const at of this.filled) this.roles[at] = roleByStyle(this.at(at).look)
    const headings = this.filled.filter((at) => this.roles[at]?.tag === 'heading')
    const [first] = headings
    if (first === undefined || this.roles.some((role) => role?.tag === 'title')) return
    // One heading above all others at the very top is the title, whatever its style is called.
    const top = Math.min(...headings.map((at) => levelOf(this.roles[at])))
    const isAlone = headings.filter((at) => levelOf(this.roles[at]) === top).length === 1
    const isNumbered = numberedLevel(this.wordsOf(first)) !== null
    if (first === this.filled[0] && headings.length > 1 && isAlone && levelOf(this.roles[first]) === top && !isNumbered)
      this.roles[first] = { tag: 'title' }
  }

  /** The lines at the top: title, a second line of it that looks the same, then what is centred or short as byline. */
  private findTitle(): void {
    const top = this.filled.findIndex((at) => this.roles[at]?.tag === 'heading' || !isTitleLike(this.wordsOf(at)))
    const head = this.filled.slice(0, top === -1 ? 1 : top)
    const styled = head.find((at) => this.roles[at]?.tag === 'title')
    const [first] = head
    if (first === undefined) return
    if (styled === undefined) {
      if (!this.standsOut(first)) return
      this.roles[first] = { tag: 'title' }
    }
    const title = this.at(styled ?? first).look
    for (const at of head) {
      if (this.roles[at] === null && at > (styled ?? first))
        this.roles[at] = this.roleBelowTitle(this.at(at).look, title)
    }
  }

  /** A line that looks as the title does is a second line of it; another centred one is the byline. */
  private roleBelowTitle(look: ParagraphLook | null, title: ParagraphLook | null): ParagraphRole | null {
    if (look === null || title === null) return { tag: 'byline' }
    if (look.alignment !== 'center') return null
    const isAlike = look.size === title.size && look.font === title.font && look.size !== this.bodySize
    return { tag: isAlike ? 'title' : 'byline' }
  }

  /** Whether a first line can be the title: centred, larger or bold; in plain text every short first line. */
  private standsOut(at: number): boolean {
    const { look } = this.at(at)
    if (look === null) return numberedLevel(this.wordsOf(at)) === null
    return look.alignment === 'center' || look.isBold || this.isLarge(look)
  }

  private isLarge({ size }: ParagraphLook): boolean {
    return size !== null && this.bodySize !== null && size > this.bodySize
  }

  /** From the end upwards: who issued the report, its date, who wrote it. */
  private findSignOff(): void {
    for (let last = this.filled.length - 1; last > 0; last -= 1) {
      const at = this.filled[last] ?? 0
      if (this.roles[at] !== null) return
      const words = this.wordsOf(at).trim()
      // The caption of a table that stands between.
      if (captionOrNote(words)) return
      const isBelowSignOff = this.roles[this.filled[last + 1] ?? -1]?.tag === 'sign-off'
      const isAside = this.at(at).look?.alignment === 'right' && words.length <= longestTitle
      const isIssuer =
        isBelowSignOff && words.length <= 24 && !/[。；，：:]/u.test(words) && numberedLevel(words) === null
      if (!signOffLine(words) && !isAside && !isIssuer) return
      this.roles[at] = { tag: 'sign-off' }
    }
  }

  private findNotes(): void {
    let isBelowNotes = false
    for (const at of this.filled) {
      const words = this.wordsOf(at).trim()
      if (this.roles[at] !== null) isBelowNotes = false
      else if (captionOrNote(words) || (isBelowNotes && numberedLevel(words) !== 1)) this.roles[at] = { tag: 'note' }
      isBelowNotes = opensNotes(words) || (isBelowNotes && this.roles[at]?.tag === 'note')
    }
  }

  private findHeadings(): void {
    let above = 0
    const bySize = new Set<number>()
    for (const at of this.filled) {
      const role = this.roles[at]
      if (role?.tag === 'heading') above = role.level
      if (role !== null) continue
      const words = this.wordsOf(at)
      const level = isHeadingLike(words) ? numberedLevel(words) : null
      if (level !== null) {
        this.roles[at] = { tag: 'heading', level }
        above = level
      } else if (this.looksLikeHeading(at)) {
        // Below the numbered heading before it, above the next numbered level.
        this.roles[at] = { tag: 'heading', level: above + 0.5 }
        bySize.add(at)
      }
    }
    const others = this.filled.some((at) => this.roles[at]?.tag === 'heading' && !bySize.has(at))
    // Without any numbering the larger letters are the higher level.
    if (!others) for (const at of bySize) this.roles[at] = { tag: 'heading', level: -(this.at(at).look?.size ?? 0) }
  }

  /** Unnumbered, short, without a full stop, and set apart from the text by bold or centred letters. */
  private looksLikeHeading(at: number): boolean {
    const { look } = this.at(at)
    const words = this.wordsOf(at).trim()
    if (look === null || words.length > longestHeading || /[。；，、：:;,.%]$/u.test(words)) return false
    if (!look.isBold && !(look.alignment === 'center' && this.isLarge(look))) return false
    return /\p{Script=Han}{2}/u.test(words) && !/\d/u.test(words.replace(/(?:19|20)\d\d年/gu, ''))
  }

  /** The levels that occur become 1, 2, 3 …: a report that only numbers （一）（二） has sections as well. */
  private rankHeadings(): void {
    const levels = this.roles.flatMap((role) => (role?.tag === 'heading' ? [role.level] : []))
    const ranks = [...new Set(levels)].sort((value, other) => value - other)
    this.roles.forEach((role, at) => {
      if (role?.tag === 'heading') this.roles[at] = { tag: 'heading', level: ranks.indexOf(role.level) + 1 }
    })
  }

  private wordsOf(at: number): string {
    const { number, text } = this.at(at)
    return `${number}${text}`
  }
}

function levelOf(role: ParagraphRole | null | undefined): number {
  return role?.tag === 'heading' ? role.level : Number.POSITIVE_INFINITY
}

/** The role that the style or the outline level names. The nearest style decides. */
function roleByStyle(look: ParagraphLook | null): ParagraphRole | null {
  if (look === null) return null
  for (const name of look.styleNames) {
    const level = /^(?:heading|标题)\s*([1-9])$/iu.exec(name.trim())?.[1]
    if (level !== undefined) return { tag: 'heading', level: Number(level) }
    if (/^(?:title|标题)$/iu.test(name.trim())) return { tag: 'title' }
    if (/^(?:subtitle|副标题)$/iu.test(name.trim())) return { tag: 'byline' }
    if (/^(?:caption|题注)$/iu.test(name.trim())) return { tag: 'note' }
  }
  return look.outlineLevel === null ? null : { tag: 'heading', level: look.outlineLevel + 1 }
}

function isTitleLike(words: string): boolean {
  const text = words.trim()
  return text.length <= longestTitle && !/[。；！？]/u.test(text) && numberedLevel(text) === null
}

/** Short, and no sentence of its own: figures in it, or a second sentence, make it text. */
function isHeadingLike(words: string): boolean {
  const text = words.trim().replace(/^[（(]?[\d一二三四五六七八九十]+[）)、.．]+/u, '')
  if (text.length === 0 || text.length > longestHeading || /[。；？！].|[；，：:]$/u.test(text)) return false
  return !/\d/u.test(text.replace(/(?:19|20)\d\d年/gu, ''))
}

/** The size that most letters of the report have. */
function commonSize(paragraphs: readonly RoleParagraph[]): number | null {
  const counts = new Map<number, number>()
  for (const { text, look } of paragraphs) {
    if (look?.size != null) counts.set(look.size, (counts.get(look.size) ?? 0) + text.length)
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}
