import type { z } from 'zod'
import { issue, type Issue, type IssueLocation } from '../../issue'
import type { IssueCode } from '../../text/messages'
import { nearestName } from '../nearest-name'
import type { SourcePath, TemplateSource } from './template-source'

type SchemaIssue = z.core.$ZodIssue

/** Turns the schema's findings into issues at the line and column of the value or key they speak of. */
export function schemaIssues(source: TemplateSource, found: readonly SchemaIssue[]): readonly Issue[] {
  return found.flatMap((entry) => toIssues(source, entry, entry.path.filter(isStep)))
}

function toIssues(source: TemplateSource, found: SchemaIssue, path: SourcePath): readonly Issue[] {
  const key = String(path.at(-1) ?? source.file)
  switch (found.code) {
    case 'unrecognized_keys':
      return found.keys.map((unknown) =>
        issue('error', 'template.unknown-key', source.placeOfKey(path, unknown), {
          key: unknown,
          suggestion: nearestName(unknown, keysAround(source, path)) ?? '',
        }),
      )
    case 'invalid_union':
      return mostSpecific(found.errors).flatMap((inner) =>
        toIssues(source, inner, [...path, ...inner.path.filter(isStep)]),
      )
    default: {
      if (valueAt(source.content, path) === undefined) {
        return [issue('error', 'template.missing-key', source.placeOf(path.slice(0, -1)), { key })]
      }
      return [wrongValue(found, key, source.placeOf(path))]
    }
  }
}

/** What the value should be, in words of our own: the schema library's are English. */
function wrongValue(found: SchemaIssue, key: string, place: IssueLocation): Issue {
  switch (found.code) {
    case 'invalid_type': {
      const code = wantedTypes.get(found.expected)
      return code === undefined
        ? issue('error', 'template.wrong-value', place, { key })
        : issue('error', code, place, { key })
    }
    case 'invalid_value':
      return issue('error', 'template.wants-choice', place, { key, choices: found.values.map(String).join('、') })
    case 'too_small':
      return found.origin === 'string'
        ? issue('error', 'template.wants-text', place, { key })
        : issue('error', 'template.wants-more', place, { key, limit: Number(found.minimum) })
    case 'too_big':
      return issue('error', 'template.wants-less', place, { key, limit: Number(found.maximum) })
    default:
      return issue('error', 'template.wrong-value', place, { key })
  }
}

const wantedTypes: ReadonlyMap<string, IssueCode> = new Map<string, IssueCode>([
  ['string', 'template.wants-text'],
  ['number', 'template.wants-number'],
  ['int', 'template.wants-whole-number'],
  ['array', 'template.wants-list'],
  ['object', 'template.wants-mapping'],
  ['record', 'template.wants-mapping'],
])

/** The alternative that the writer most likely meant: of those whose outer shape fits, the one that knows most of the keys. */
function mostSpecific(alternatives: readonly (readonly SchemaIssue[])[]): readonly SchemaIssue[] {
  const fitting = alternatives.filter(
    (issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'),
  )
  const byKeys = fitting.map((issues) => ({ issues, unknown: countUnknownKeys(issues) }))
  const fewest = Math.min(...byKeys.map(({ unknown }) => unknown))
  return byKeys.find(({ unknown }) => unknown === fewest)?.issues ?? alternatives[0] ?? []
}

function countUnknownKeys(issues: readonly SchemaIssue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0)
}

const templateKeys = [
  ...['version', 'id', 'name', 'description', 'base-year', 'numbering', 'settings', 'indicators', 'blocks'],
  ...['unit', 'kind', 'decimals', 'aliases', 'department', 'definition', 'part-of', 'breaks', 'year', 'note'],
  ...['title', 'subtitle', 'byline', 'contents', 'lead', 'heading', 'topic', 'paragraph', 'table', 'chart'],
  ...[
    'sign-off',
    'attachments',
    'signature',
    'page-break',
    'text',
    'otherwise',
    'depends',
    'caption',
    'rows',
    'columns',
    'notes',
    'group',
    'indicator',
  ],
  ...['label', 'indent', 'header', 'value', 'from', 'to', 'every-year'],
]

function keysAround(source: TemplateSource, path: SourcePath): readonly string[] {
  const present = valueAt(source.content, path)
  const used = typeof present === 'object' && present !== null ? Object.keys(present) : []
  return templateKeys.filter((key) => !used.includes(key))
}

function valueAt(content: unknown, path: SourcePath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string | number, unknown>>)[step]
        : undefined,
    content,
  )
}

function isStep(step: PropertyKey): step is string | number {
  return typeof step !== 'symbol'
}
