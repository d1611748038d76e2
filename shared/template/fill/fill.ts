import { assertNever } from '../../assert-never'
import { issue, type Issue } from '../../issue'
import type { Dataset } from '../../model/dataset'
import type { ReportDocument } from '../../report/document'
import { failure, success, type Result } from '../../result'
import { DocumentBuilder, type DraftBlock } from './document-builder'
import { fillChart } from './fill-chart'
import { FillMemory } from './fill-memory'
import { fillParagraph } from './fill-paragraph'
import { fillRequired } from './fill-sentence'
import { fillTable } from './fill-table'
import { wordsOf, type DraftRun } from './draft-figure'
import { nearestName } from '../nearest-name'
import { nameRegion, regionSetting } from './name-region'
import { noteLeftOut } from './note-left-out'
import { summarizeIssues } from '../summarize-issues'
import { buildScope, type Scope } from '../scope'
import type { Sentence } from '../sentence'
import type { Template, TemplateBlock } from '../template'

/** The report that a template is filled for. */
export interface FillOptions {
  readonly year: number
  readonly baseYear: number
  readonly region: string | null
  /** Values for the template's settings; the template's defaults serve for the rest. */
  readonly settings: Readonly<Record<string, string>>
  /** ISO date the report is dated with. */
  readonly date: string
}

/** A report, where its blocks come from, and what it lacks. */
export interface FilledReport {
  readonly document: ReportDocument
  /** For each block of the document the number of the template's block it comes from, from 0. */
  readonly origins: readonly number[]
  /** Everything left out or doubtful, in the order of the report. */
  readonly issues: readonly Issue[]
}

/**
 * Fills an analysed template from a dataset. A sentence block with a missing or untrue figure is dropped or replaced, and
 * what depends on it goes with it; a missing figure anywhere else fails the whole, with all such places listed, and so
 * does a year of which the dataset has no figure at all. `memory` spares the parts whose figures did not change since it was
 * last passed; the result is the same with any.
 */
export function fill(
  template: Template,
  dataset: Dataset,
  options: FillOptions,
  memory: FillMemory = new FillMemory(),
): Result<FilledReport> {
  if (!hasYear(dataset, options.year)) {
    return failure([issue('error', 'template.nothing-of-year', null, { year: options.year })])
  }
  const unknown = unknownSettings(template, options.settings)
  if (unknown.length > 0) return failure(unknown)
  const settings = { ...template.settings, ...regionSetting(template, dataset, options.region), ...options.settings }
  const { year, baseYear, region } = options
  const index = memory.open(dataset, [
    ...[template.indicators, dataset.indicators, dataset.regions],
    ...[JSON.stringify(Object.entries(settings)), year, baseYear, region],
  ])
  const scope = buildScope(template, settings, { index, year, baseYear, region })
  const issues: Issue[] = []
  const errors: Issue[] = []
  const drafts: DraftBlock[] = []
  const origins: number[] = []
  for (const [number, block] of template.blocks.entries()) {
    const filled = memory.part(block, '', () => fillBlock(block, scope, memory))
    issues.push(...filled.issues)
    if (filled.block.ok) {
      drafts.push(...filled.block.value)
      origins.push(...filled.block.value.map(() => number))
    } else {
      errors.push(...filled.block.error)
    }
  }
  if (errors.length > 0) return failure([...errors, ...issues])
  const builder = new DocumentBuilder(template, options, settings, memory)
  const named = nameRegion(drafts, dataset, region)
  const noted = noteLeftOut(named.drafts, issues)
  const { document, kept, issues: lonely } = builder.build(noted.drafts)
  return success({
    document,
    origins: kept.map((at) =>
      at === noted.at ? -1 : (origins[noted.at !== null && at > noted.at ? at - 1 : at] ?? -1),
    ),
    issues: summarizeIssues([...issues, ...lonely, ...named.issues]),
  })
}

/** Whether the dataset has a number for the year; a total of unknown years is not about any. */
function hasYear(dataset: Dataset, year: number): boolean {
  return dataset.figures.some(
    ({ value, period }) =>
      value.tag === 'number' && period.tag !== 'total' && (period.tag === 'span' ? period.to : period.year) === year,
  )
}

interface FilledBlock {
  readonly block: Result<readonly DraftBlock[]>
  readonly issues: readonly Issue[]
}

function fillBlock(block: TemplateBlock, scope: Scope, memory: FillMemory): FilledBlock {
  switch (block.tag) {
    case 'title':
      return fillTexts(
        block.subtitle ? [block.text, block.subtitle] : [block.text],
        scope,
        ([runs = [], subtitle = []]) => ({
          tag: 'title',
          runs,
          subtitle,
        }),
      )
    case 'byline':
      return fillTexts([block.text], scope, ([runs = []]) => ({ tag: 'byline', text: wordsOf(runs) }))
    case 'contents':
      return { block: success([{ tag: 'contents', title: block.title }]), issues: [] }
    case 'lead':
    case 'paragraph':
      return fillParagraph(block.tag, block.sentences, scope)
    case 'heading':
      return fillTexts(block.lines, scope, (lines) => ({ tag: 'heading', level: block.level, lines }))
    case 'table':
      return fillTable(block, scope, memory)
    case 'chart':
      return fillChart(block, scope)
    case 'note':
      return fillTexts([block.text], scope, ([runs = []]) => ({ tag: 'note', runs }))
    case 'sign-off':
      return fillTexts(block.lines, scope, (lines) => ({ tag: 'sign-off', lines: lines.map(wordsOf) }))
    case 'attachments':
      return fillTexts(block.items, scope, (items) => ({ tag: 'attachments', items: items.map(wordsOf) }))
    case 'signature':
      return fillTexts([block.issuer], scope, ([runs = []]) => ({ tag: 'signature', issuer: wordsOf(runs) }))
    case 'page-break':
      return { block: success([{ tag: 'page-break' }]), issues: [] }
    default:
      return assertNever(block)
  }
}

/** A block made of texts that the report cannot do without. */
function fillTexts(
  texts: readonly Sentence[],
  scope: Scope,
  draft: (runs: readonly (readonly DraftRun[])[]) => DraftBlock,
): FilledBlock {
  const filled = collect(texts.map((text) => fillRequired(text, scope)))
  if (!filled.ok) return { block: filled, issues: [] }
  return {
    block: success([draft(filled.value.map(({ runs }) => runs))]),
    issues: filled.value.flatMap(({ doubts }) => doubts),
  }
}

function collect<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const errors = results.flatMap((result) => (result.ok ? [] : result.error))
  if (errors.length > 0) return failure(errors)
  return success(results.flatMap((result) => (result.ok ? [result.value] : [])))
}

function unknownSettings(template: Template, given: Readonly<Record<string, string>>): readonly Issue[] {
  const known = Object.keys(template.settings)
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) =>
      issue('error', 'template.unknown-setting', null, {
        name,
        suggestion: nearestName(name, known) ?? '',
        names: known.join('、'),
      }),
    )
}
