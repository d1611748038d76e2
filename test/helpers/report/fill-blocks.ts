import { stringify } from 'yaml'
import type { Issue } from '../../../shared/issue'
import type { DatasetIndex } from '../../../shared/model/dataset'
import type { ReportDocument } from '../../../shared/report/document'
import { analyse } from '../../../shared/template/analyse/analyse'
import { fill } from '../../../shared/template/fill/fill'
import { parseTemplate } from '../../../shared/template/parse/parse-template'
import { codesOf } from './fill-sentence'

export interface FilledBlocks {
  /** The texts of the paragraphs and notes. */
  readonly texts: readonly string[]
  readonly document: ReportDocument | null
  readonly issues: readonly Issue[]
  readonly codes: readonly string[]
}

interface FillSettings {
  readonly year?: number
  readonly baseYear?: number
  readonly region?: string | null
  readonly settings?: Readonly<Record<string, string>>
}

/** Fills blocks written as a template has them, from a dataset whose indicators it declares. */
export function fillBlocks(
  index: DatasetIndex,
  blocks: readonly unknown[],
  { year = 2022, baseYear = 2018, region = null, settings = {} }: FillSettings = {},
): FilledBlocks {
  const { indicators } = index.dataset
  const template = parseTemplate(
    stringify({
      version: 1,
      id: 'test',
      name: '试',
      'base-year': baseYear,
      settings,
      indicators: {
        全部: indicators.map(({ name, unit, kind, decimals, breaks, partOf }) => ({
          name,
          unit,
          kind: kind ?? 'stock',
          breaks,
          ...(decimals === null ? {} : { decimals }),
          ...(partOf === null ? {} : { 'part-of': partOf }),
        })),
      },
      blocks,
    }),
    'test.yaml',
  )
  if (!template.ok) return nothing(template.error)
  const found = analyse(template.value)
  if (found.some(({ severity }) => severity === 'error')) return nothing(found)
  const options = { year, baseYear, region, settings: {}, date: '2023-01-10' }
  const filled = fill(template.value, index.dataset, options)
  if (!filled.ok) return nothing(filled.error)
  const { document } = filled.value
  const issues = [...found, ...filled.value.issues]
  const texts = document.blocks.flatMap((block) =>
    block.tag === 'paragraph' || block.tag === 'note' ? [block.runs.map(({ text }) => text).join('')] : [],
  )
  return { texts, document, issues, codes: codesOf(issues) }
}

function nothing(issues: readonly Issue[]): FilledBlocks {
  return { texts: [], document: null, issues, codes: codesOf(issues) }
}
