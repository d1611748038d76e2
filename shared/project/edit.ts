import type { Figure } from '../model/figure'
import type { Indicator } from '../model/indicator'
import type { Period } from '../model/period'
import type { Region } from '../model/region'
import type { KeptDraft } from './kept-draft'
import type { OwnTemplate } from './own-template'
import type { ImportRecord, NarrativeOverride, ReportSettings } from './project'

/** The place of a figure in the grid. */
export interface FigureKey {
  readonly indicator: string
  readonly region: string | null
  readonly period: Period
}

/**
 * One change to a project. Each says what is there afterwards, so applying it twice is the same as once, and each has an
 * inverse of the same kind. Null removes.
 */
export type Edit =
  | { readonly tag: 'figure'; readonly place: FigureKey; readonly figure: Figure | null }
  /** Puts an indicator at a position, new, changed or moved; removing one removes its figures by edits of their own first. */
  | { readonly tag: 'indicator'; readonly id: string; readonly indicator: Indicator | null; readonly position: number }
  | { readonly tag: 'region'; readonly id: string; readonly region: Region | null; readonly position: number }
  | { readonly tag: 'year'; readonly year: number; readonly isThere: boolean }
  | { readonly tag: 'report'; readonly report: ReportSettings }
  | {
      readonly tag: 'override'
      readonly template: string
      readonly block: number
      readonly override: NarrativeOverride | null
    }
  | { readonly tag: 'import'; readonly id: string; readonly record: ImportRecord | null }
  | { readonly tag: 'name'; readonly name: string }
  | { readonly tag: 'template'; readonly id: string; readonly template: OwnTemplate | null }
  | { readonly tag: 'draft'; readonly draft: KeptDraft | null }
  /** What is said of a number of the draft, by its place; without a draft it says nothing. */
  | { readonly tag: 'answer'; readonly number: string; readonly answer: string | null }
  /** Why what disagrees is right all the same. */
  | { readonly tag: 'settled'; readonly finding: string; readonly reason: string | null }

/** What kind of change an entry of the history is. */
export type ChangeKind = 'edit' | 'paste' | 'fill' | 'import' | 'structure' | 'settings' | 'undo' | 'redo'

/** One entry of the project's list of changes, which is both its history and its undo list. */
export interface Change {
  /** Counts up from 1 within a project. */
  readonly id: number
  /** ISO time it was acknowledged at. */
  readonly at: string
  readonly kind: ChangeKind
  readonly reason: string | null
  readonly edits: readonly Edit[]
  /** What takes the edits back, in the order to apply it. */
  readonly inverse: readonly Edit[]
  /** The change that this one undid or did again. */
  readonly of: number | null
}
