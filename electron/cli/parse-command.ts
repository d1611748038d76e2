import { parseArgs } from 'node:util'
import { assertNever } from '../../shared/assert-never'
import { success, type Result } from '../../shared/result'
import type { Locale } from '../../shared/text/message'
import { writeBackConsents, type WriteBackConsent } from '../../shared/write-back/write-back-plan'
import type { CheckRequest } from '../jobs/report/check-workbook'
import type { DraftDataRequest, DraftRequest } from '../jobs/draft/draft-template'
import { exportFormats, type ExportFormat } from '../jobs/report/export-format'
import { usageFailure } from './usage-failure'
import { parseCollect, type CollectArguments } from './parse-collect'

export interface ReportArguments {
  readonly file: string
  readonly template: string
  readonly year: number
  readonly baseYear: number | null
  readonly region: string | null
  readonly settings: Readonly<Record<string, string>>
  /** Null is today. */
  readonly date: string | null
}

export interface WriteBackArguments {
  /** The project file. */
  readonly file: string
  /** Id or workbook name of the import; null is the newest. */
  readonly import: string | null
  /** A workbook to use instead of the one that the project keeps. */
  readonly source: string | null
  /** Null only lists what would change. */
  readonly out: string | null
  readonly consents: readonly WriteBackConsent[]
  /** An existing file at the place of the copy is replaced. */
  readonly force: boolean
  readonly json: boolean
}

export type Command =
  | { readonly tag: 'help' }
  | { readonly tag: 'version' }
  | { readonly tag: 'inspect'; readonly file: string; readonly json: boolean }
  | { readonly tag: 'collect'; readonly request: CollectArguments }
  | { readonly tag: 'check'; readonly request: CheckRequest; readonly json: boolean }
  | { readonly tag: 'figures'; readonly report: ReportArguments; readonly json: boolean }
  | { readonly tag: 'write-back'; readonly request: WriteBackArguments }
  | {
      readonly tag: 'draft'
      /** Null drafts from the data alone. */
      readonly report: string | null
      readonly request: DraftDataRequest
      readonly out: string | null
      readonly json: boolean
    }
  | { readonly tag: 'verify'; readonly request: DraftRequest; readonly out: string | null; readonly json: boolean }
  | {
      readonly tag: 'report'
      readonly report: ReportArguments
      readonly out: string
      readonly formats: readonly ExportFormat[]
      readonly profile: string
      /** Null takes template and year. */
      readonly name: string | null
      /** One report for every region of the data. */
      readonly isEachRegion: boolean
    }

const options = {
  template: { type: 'string' },
  data: { type: 'string' },
  year: { type: 'string' },
  'base-year': { type: 'string' },
  region: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string', default: exportFormats.join(',') },
  profile: { type: 'string', default: 'news' },
  set: { type: 'string', multiple: true, default: [] as string[] },
  date: { type: 'string' },
  name: { type: 'string' },
  import: { type: 'string' },
  source: { type: 'string' },
  with: { type: 'string', default: '' },
  'on-conflict': { type: 'string', default: 'ask' },
  as: { type: 'string', multiple: true, default: [] as string[] },
  same: { type: 'string', multiple: true, default: [] as string[] },
  weight: { type: 'string', multiple: true, default: [] as string[] },
  without: { type: 'string', multiple: true, default: [] as string[] },
  'each-region': { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  // Read by the host, as it concerns whatever workbook a command reads.
  password: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const

type Values = ReturnType<typeof parse>['values']

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
}

/** The language asked for, found even when the rest of the line cannot be parsed. */
export function parseLocale(argv: readonly string[]): Locale {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = argv[at]?.split('=')[1] ?? argv[at + 1]
  return at !== -1 && asked === 'en' ? 'en' : 'zh-CN'
}

/** The password of an encrypted workbook, found as the language is. */
export function parsePassword(argv: readonly string[]): string | null {
  const at = argv.findIndex((word) => word === '--password' || word.startsWith('--password='))
  const word = argv[at]
  if (word === undefined) return null
  return word === '--password' ? (argv[at + 1] ?? null) : word.slice('--password='.length)
}

/** Parses the words after `nianbao`; every mistake is an issue that says what was expected. */
export function parseCommand(argv: readonly string[]): Result<Command> {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return usageFailure('usage.options', { detail: error.message })
  }
  const { values, positionals } = parsed
  const [verb, file, ...rest] = positionals
  if (values.version) return success({ tag: 'version' })
  if (values.help || verb === 'help' || verb === undefined) return success({ tag: 'help' })
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en') {
    return usageFailure('usage.language')
  }
  if (!isVerb(verb)) return usageFailure('usage.unknown-command', { command: verb })
  if (verb === 'collect') return collectCommand(positionals.slice(1), values)
  return parseOne(verb, file, rest, values)
}

/** The command of a verb that speaks of one file. */
function parseOne(
  verb: Exclude<Verb, 'collect'>,
  file: string | undefined,
  rest: readonly string[],
  values: Values,
): Result<Command> {
  if (rest.length > 0) return usageFailure('usage.extra-arguments', { words: rest.join(' ') })
  if (verb === 'draft') return parseDraft(file ?? null, values)
  if (file === undefined) return usageFailure('usage.missing-file', { command: verb })
  return parseVerb(verb, file, values)
}

function collectCommand(files: readonly string[], values: Values): Result<Command> {
  const request = parseCollect(files, values)
  return request.ok ? success({ tag: 'collect', request: request.value }) : request
}

const verbs = ['inspect', 'collect', 'check', 'figures', 'report', 'write-back', 'draft', 'verify'] as const
type Verb = (typeof verbs)[number]

const isVerb = (word: string): word is Verb => verbs.some((verb) => verb === word)

/** The command of a verb, each with the options that it needs. */
function parseVerb(verb: Exclude<Verb, 'draft' | 'collect'>, file: string, values: Values): Result<Command> {
  const { json } = values
  switch (verb) {
    case 'inspect':
      return success({ tag: verb, file, json })
    case 'check': {
      const request = parseCheck(file, values)
      return request.ok ? success({ tag: verb, request: request.value, json }) : request
    }
    case 'write-back': {
      const request = parseWriteBack(file, values)
      return request.ok ? success({ tag: verb, request: request.value }) : request
    }
    case 'verify': {
      const about = parseDraftData(values)
      if (!about.ok) return about
      const request = { ...about.value, report: file, names: [] }
      return success({ tag: verb, request, out: values.out ?? null, json })
    }
    case 'figures': {
      const report = parseReport(file, values)
      return report.ok ? success({ tag: verb, report: report.value, json }) : report
    }
    case 'report': {
      const report = parseReport(file, values)
      return report.ok ? parseReportFiles(report.value, values) : report
    }
    default:
      return assertNever(verb)
  }
}

/** Where a report goes, and in which formats and look. */
function parseReportFiles(report: ReportArguments, values: Values): Result<Command> {
  const { out, profile, name = null } = values
  if (out === undefined || out.trim() === '') return usageFailure('usage.missing-option', { option: '--out' })
  const formats = parseFormats(values.format)
  if (!formats.ok) return formats
  if (name !== null && (/[/\\]/u.test(name) || /^\.*$/u.test(name.trim()))) return usageFailure('usage.name')
  const isEachRegion = values['each-region']
  if (isEachRegion && report.region !== null) return usageFailure('usage.each-region')
  return success({ tag: 'report', report, out, formats: formats.value, profile, name, isEachRegion })
}

/** A template tells kinds and units; with a year as well, the figures that it needs are looked for. */
function parseCheck(file: string, values: Values): Result<CheckRequest> {
  const year = parseYear('--year', values.year)
  const baseYear = parseYear('--base-year', values['base-year'])
  if (!year.ok) return year
  if (!baseYear.ok) return baseYear
  return success({ workbook: file, template: values.template ?? null, year: year.value, baseYear: baseYear.value })
}

function parseDraft(report: string | null, values: Values): Result<Command> {
  const request = parseDraftData(values)
  if (!request.ok) return request
  return success({ tag: 'draft', report, request: request.value, out: values.out ?? null, json: values.json })
}

/** The data of a report that is drafted or checked. */
function parseDraftData(values: Values): Result<DraftDataRequest> {
  const { data, region = null } = values
  if (data === undefined) return usageFailure('usage.missing-option', { option: '--data' })
  if (values.year === undefined) return usageFailure('usage.missing-option', { option: '--year' })
  const year = parseYear('--year', values.year)
  const baseYear = parseYear('--base-year', values['base-year'])
  if (!year.ok) return year
  if (!baseYear.ok) return baseYear
  return success({ data, year: year.value, baseYear: baseYear.value, region })
}

function parseWriteBack(file: string, values: Values): Result<WriteBackArguments> {
  const asked = values.with.split(',').flatMap((text) => (text.trim() === '' ? [] : [text.trim()]))
  const consents = writeBackConsents.filter((writeBackConsent) => asked.includes(writeBackConsent))
  const unknown = asked.filter((text) => !consents.some((known) => known === text))
  if (unknown.length > 0) {
    return usageFailure('usage.consents', { words: unknown.join('、'), known: writeBackConsents.join('、') })
  }
  const { import: wanted = null, source = null, out = null, force, json } = values
  return success({ file, import: wanted, source, out, consents, force, json })
}

function parseReport(file: string, values: Values): Result<ReportArguments> {
  if (values.template === undefined) return usageFailure('usage.missing-option', { option: '--template' })
  if (values.year === undefined) return usageFailure('usage.missing-option', { option: '--year' })
  const year = parseYear('--year', values.year)
  const baseYear = parseYear('--base-year', values['base-year'])
  if (!year.ok) return year
  if (!baseYear.ok) return baseYear
  const settings = new Map<string, string>()
  for (const pair of values.set) {
    const at = pair.indexOf('=')
    if (at < 1) return usageFailure('usage.setting', { value: pair })
    settings.set(pair.slice(0, at), pair.slice(at + 1))
  }
  const date = values.date ?? null
  if (date !== null && !isCalendarDay(date)) return usageFailure('usage.date', { value: date })
  return success({
    file,
    template: values.template,
    year: year.value,
    baseYear: baseYear.value,
    region: values.region ?? null,
    settings: Object.fromEntries(settings),
    date,
  })
}

function parseFormats(list: string): Result<readonly ExportFormat[]> {
  const asked = list.split(',').map((format) => format.trim())
  const known = exportFormats.filter((format) => asked.includes(format))
  const unknown = asked.filter((format) => !exportFormats.some((exportFormat) => exportFormat === format))
  return unknown.length > 0
    ? usageFailure('usage.formats', { formats: unknown.join('、'), known: exportFormats.join('、') })
    : success(known)
}

function parseYear(option: string, text: string): Result<number>
function parseYear(option: string, text: string | undefined): Result<number | null>
function parseYear(option: string, text: string | undefined): Result<number | null> {
  if (text === undefined) return success(null)
  return /^(?:19|20)\d\d$/u.test(text) ? success(Number(text)) : usageFailure('usage.year', { option, value: text })
}

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
