import { heightOf, type FlowBox, type Strip, type StripSource } from './flow-box'
import { moveMark, type Mark } from './mark'

/** The text block of a page with what stands in it; marks count from the block's top left corner. */
export interface FlowPage {
  readonly isWide: boolean
  readonly marks: readonly Mark[]
  /** The section that the page shows: the first to begin on it, or else the one it goes on with. */
  readonly section: string | null
  /** What of the report stands on it, in the order of the page. */
  readonly sources: readonly StripSource[]
}

/** The room that a page has for text. */
export interface PageRoom {
  /** Height of the text block in pt, of an upright page and of one turned to its side. */
  readonly height: number
  readonly wideHeight: number
  /** The pitch of the lines that text stands on; null where it just follows. */
  readonly grid: number | null
}

/** Rounding never costs a line. */
const tolerance = 0.01
/** More than this share of a page is not left empty: a table is cut instead, a figure goes past a section. */
const widestGap = 0.25
/** A table of fewer rows than this is not cut only to fill a page. */
const worthCutting = 10

/** Between the text and the notes at the foot of a page, a short rule in its middle. */
const footGap = 14
const footRule = { tag: 'line', x1: 0, x2: 120, width: 0.5, colour: '#777777', isDotted: false } as const

function footHeight(lines: readonly Strip[]): number {
  return lines.length === 0 ? 0 : footGap + heightOf(lines)
}

function notesOf({ strips }: FlowBox): readonly Strip[] {
  return strips.flatMap(({ footnotes }) => footnotes ?? [])
}

/** Fills pages one after the other. */
export class Paginator {
  private readonly pages: FlowPage[] = []
  private marks: Mark[] = []
  private sources: StripSource[] = []
  private top = 0
  /** Air below what was placed last; there is none at the top of a page. */
  private gap = 0
  private section: string | null = null
  private nextSection: string | null = null
  private waiting: (readonly FlowBox[])[] = []
  /** The lines of the notes that stand at the foot of this page. */
  private foot: Strip[] = []

  constructor(private readonly room: PageRoom) {}

  /** Places boxes that belong together: headings, and what they head. */
  place(group: readonly FlowBox[]): void {
    const [first] = group
    const last = group.at(-1)
    if (first === undefined || last === undefined) return
    this.makeWay(first)
    const hasHead = group.length > 1
    // What a heading heads must not be parted from it by the text that comes after.
    if (hasHead && (last.isWide || last.floats)) this.flush()
    if (last.isWide || (last.floats && this.waiting.length > 0)) {
      this.waiting.push(group)
      if (hasHead) this.flush()
    } else if (this.fits(group)) this.putAll(group)
    else if (last.floats && !hasHead && !this.isEmpty()) this.waiting.push(group)
    else this.placeOver(group)
  }

  /** Ends the page, or places what floats, where the box that comes next asks for it. */
  private makeWay(box: FlowBox): void {
    if (box.startsPage) {
      this.flush()
      if (!this.isEmpty()) this.turn()
    } else if (box.holdsFloats === 'always' || (box.holdsFloats === 'mostly' && !this.leavesPageEmpty())) this.flush()
  }

  finish(): readonly FlowPage[] {
    this.flush()
    while (!this.isEmpty() || this.foot.length > 0) this.turn()
    return this.pages
  }

  /** Puts everything that waits on pages before going on. */
  private flush(): void {
    while (this.waiting.length > 0) {
      const [first = []] = this.waiting
      const last = first.at(-1)
      if (last?.isWide === true || last === undefined) this.turn()
      else if (this.fits(first)) this.putAll(this.shift())
      else if (this.isEmpty() || this.cutsWell(last)) {
        this.shift()
        this.cut(last)
      } else this.turn()
    }
  }

  private shift(): readonly FlowBox[] {
    return this.waiting.shift() ?? []
  }

  private putAll(group: readonly FlowBox[]): void {
    for (const box of group) this.put(box)
  }

  /** Places a group that does not fit on this page: from here on, or from the next page. */
  private placeOver(group: readonly FlowBox[]): void {
    const last = group.at(-1)
    if (last === undefined) return
    const heads = group.slice(0, -1)
    const mayCut = !last.whole || !this.isPageHigh([last]) || this.cutsWell(last)
    if (!this.beginsHere(heads, last, mayCut)) {
      if (!this.isEmpty()) this.turn()
      if (this.fits(group)) {
        this.putAll(group)
        return
      }
    }
    this.putAll(heads)
    this.cut(last)
  }

  /** Whether the heads and the first strips of a box have room on this page. */
  private beginsHere(heads: readonly FlowBox[], box: FlowBox, mayCut: boolean): boolean {
    if (!mayCut) return false
    const { top, gap, isEmpty } = this.after(heads)
    return this.countFitting(box, this.beginning(box, top, gap, isEmpty), 0) > 0
  }

  private cutsWell(box: FlowBox): boolean {
    return box.repeatedHeader.length > 0 && box.strips.length >= worthCutting && this.isRoomy()
  }

  /** Whether putting what waits on the next page now would leave much of this one empty. */
  private leavesPageEmpty(): boolean {
    const [next] = this.waiting
    return next !== undefined && !this.fits(next) && this.isRoomy()
  }

  private isRoomy(): boolean {
    return this.bottom([]) - this.top > widestGap * this.room.height
  }

  /** Places the strips of a box over as many pages as they need. */
  private cut(box: FlowBox): void {
    let start = 0
    let isFirst = true
    while (start < box.strips.length) {
      const above = isFirst ? [] : box.repeatedHeader
      if (isFirst) this.moveDown(box)
      else this.putStrips(above)
      let count = this.countFitting(box, this.top, start)
      // A strip higher than a page has to go somewhere.
      if (count === 0 && this.isEmptyBut(above)) count = 1
      this.putStrips(box.strips.slice(start, start + count), isFirst ? box.section : null)
      start += count
      isFirst = false
      if (start < box.strips.length) {
        if (count > 0) this.putStrips(box.repeatedFooter)
        this.turn()
      }
    }
    this.gap = box.after
  }

  /** How many strips from `start` on can stand below `top` such that neither part is too short to stand alone. */
  private countFitting(box: FlowBox, top: number, start: number): number {
    const { strips } = box
    const foot = heightOf(box.repeatedFooter)
    const noted: Strip[] = []
    let height = 0
    let best = 0
    for (let at = start; at < strips.length; at += 1) {
      height += strips[at]?.height ?? 0
      noted.push(...(strips[at]?.footnotes ?? []))
      const isLast = at === strips.length - 1
      if (top + height + (isLast ? 0 : foot) > this.bottom(noted)) break
      const placed = at - start + 1
      const left = strips.length - 1 - at
      if (isLast) best = placed
      else if (placed >= box.minimumStrips && left >= box.minimumStrips && strips[at]?.keepWithNext !== true)
        best = placed
    }
    return best
  }

  private fits(group: readonly FlowBox[]): boolean {
    return this.after(group).top <= this.bottom(group.flatMap(notesOf))
  }

  private isPageHigh(group: readonly FlowBox[]): boolean {
    const height = group.reduce((sum, box) => sum + heightOf(box.strips), 0)
    return height <= this.room.height - footHeight(group.flatMap(notesOf)) + tolerance
  }

  /** How far down the text of this page may go above its notes and those that come with what is placed next. */
  private bottom(coming: readonly Strip[]): number {
    return this.room.height - footHeight([...this.foot, ...coming]) + tolerance
  }

  /** Where the page's content would end with these boxes on it. */
  private after(group: readonly FlowBox[]): { readonly top: number; readonly gap: number; readonly isEmpty: boolean } {
    let end = { top: this.top, gap: this.gap, isEmpty: this.isEmpty() }
    for (const box of group) {
      const top = this.beginning(box, end.top, end.gap, end.isEmpty) + heightOf(box.strips)
      end = { top, gap: box.after, isEmpty: false }
    }
    return end
  }

  private beginning(box: FlowBox, top: number, gap: number, isEmpty: boolean): number {
    const start = isEmpty ? top : top + gap + box.before
    const { grid } = this.room
    return grid === null || box.kind === 'figure' ? start : Math.ceil((start - tolerance) / grid) * grid
  }

  private put(box: FlowBox): void {
    this.moveDown(box)
    this.putStrips(box.strips, box.section)
    this.gap = box.after
  }

  private moveDown(box: FlowBox): void {
    this.top = this.beginning(box, this.top, this.gap, this.isEmpty())
    this.gap = 0
  }

  private putStrips(strips: readonly Strip[], section: string | null = null): void {
    if (section !== null) {
      this.section ??= section
      this.nextSection = section
    }
    for (const strip of strips) {
      for (const mark of strip.marks) this.marks.push(moveMark(mark, 0, this.top))
      if (strip.source) this.sources.push(strip.source)
      this.top += strip.height
      this.foot.push(...(strip.footnotes ?? []))
    }
  }

  private isEmpty(): boolean {
    return this.top === 0 && this.marks.length === 0
  }

  private isEmptyBut(above: readonly Strip[]): boolean {
    return this.top <= heightOf(above) + tolerance
  }

  /** Sets the notes at the foot of the page; lines for which it has no room go on at the foot of the next. */
  private putFoot(): void {
    const room = this.room.height - this.top
    let count = this.foot.length
    while (count > 0 && footHeight(this.foot.slice(0, count)) > room + tolerance) count -= 1
    const lines = this.foot.splice(0, count)
    if (lines.length === 0) return
    let top = this.room.height - heightOf(lines)
    this.marks.push({ ...footRule, y: top - footGap / 2 })
    for (const line of lines) {
      for (const mark of line.marks) this.marks.push(moveMark(mark, 0, top))
      top += line.height
    }
  }

  /** Ends the page; what waits stands on pages of its own or at the top of the next. */
  private turn(): void {
    if (!this.isEmpty() || this.foot.length > 0) {
      this.putFoot()
      this.pages.push({
        isWide: false,
        marks: this.marks,
        section: this.section ?? this.nextSection,
        sources: this.sources,
      })
    }
    this.begin()
    while (this.waiting.length > 0) {
      const [next = []] = this.waiting
      if (next.at(-1)?.isWide === true) {
        if (!this.isEmpty()) break
        this.addWidePages(this.shift())
      } else if (this.fits(next)) this.putAll(this.shift())
      else break
    }
  }

  private begin(): void {
    this.marks = []
    this.sources = []
    this.top = 0
    this.gap = 0
    this.section = null
  }

  private addWidePages(group: readonly FlowBox[]): void {
    const wide = new Paginator({ height: this.room.wideHeight, wideHeight: this.room.wideHeight, grid: null })
    wide.nextSection = this.nextSection
    wide.place(group.map((box) => ({ ...box, isWide: false, floats: false, startsPage: false })))
    for (const page of wide.finish()) this.pages.push({ ...page, isWide: true })
    this.nextSection = wide.nextSection
  }
}
