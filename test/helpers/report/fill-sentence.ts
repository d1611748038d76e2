import type { DatasetIndex } from '../../../shared/model/dataset'
import type { Issue } from '../../../shared/issue'
import { analyse } from '../../../shared/template/analyse/analyse'
import { fill } from '../../../shared/template/fill/fill'
import { parseTemplate } from '../../../shared/template/parse/parse-template'
import { stringify } from 'yaml'

export interface FilledText {
  readonly text: string | null
  readonly codes: readonly string[]
  readonly issues: readonly Issue[]
}

/** Fills one sentence for a year and base year; `text` is null when it was left out. Codes include those of the causes. */
export function fillText(index: DatasetIndex, sentence: string, year = 2022, baseYear = 2012): FilledText {
  const template = parseTemplate(
    stringify({
      version: 1,
      id: 'test',
      name: '试',
      'base-year': baseYear,
      settings: { 单位名称: '某市民政局' },
      indicators: {
        全部: index.dataset.indicators.map(({ name, unit, kind, decimals, breaks }) => ({
          name,
          unit,
          kind: kind ?? 'stock',
          ...(decimals === null ? {} : { decimals }),
          breaks,
        })),
      },
      blocks: [{ paragraph: [sentence] }],
    }),
    'test.yaml',
  )
  if (!template.ok) return { text: null, codes: codesOf(template.error), issues: template.error }
  const found = analyse(template.value)
  if (found.some((issue) => issue.severity === 'error')) return { text: null, codes: codesOf(found), issues: found }
  const region = index.dataset.regions[0]?.id ?? null
  const filled = fill(template.value, index.dataset, { year, baseYear, region, settings: {}, date: '2023-01-10' })
  if (!filled.ok) return { text: null, codes: codesOf(filled.error), issues: filled.error }
  const [block] = filled.value.document.blocks
  const issues = [...found, ...filled.value.issues]
  return {
    text: block?.tag === 'paragraph' ? block.runs.map((run) => run.text).join('') : null,
    codes: codesOf(issues),
    issues,
  }
}

export function codesOf(issues: readonly Issue[]): readonly string[] {
  return issues.flatMap((issue) => [issue.code, ...codesOf(issue.causes ?? [])])
}
