import type { CollectAnswers } from '../../shared/collect/collect'
import { success, type Result } from '../../shared/result'
import { usageFailure } from './usage-failure'

export interface CollectArguments {
  /** Workbooks, folders and archives. */
  readonly files: readonly string[]
  /** The project file, made where there is none. */
  readonly out: string
  readonly answers: CollectAnswers
  /** The regions that totals may lack. */
  readonly without: readonly string[]
  /** Pairs of indicators: the figures of the first are weighted by those of the second. */
  readonly weights: ReadonlyMap<string, string>
  readonly json: boolean
}

/** The options of the command line that speak of a collection. */
export interface CollectValues {
  readonly out?: string | undefined
  readonly 'on-conflict': string
  readonly as: readonly string[]
  readonly same: readonly string[]
  readonly weight: readonly string[]
  readonly without: readonly string[]
  readonly json: boolean
}

const conflictRules = ['ask', 'first', 'last'] as const

/** What a person says of the files: --as FILE=REGION, FILE=REGION:YEAR; --same NAME=NAME; --weight NAME=NAME. */
export function parseCollect(files: readonly string[], values: CollectValues): Result<CollectArguments> {
  const { out, json } = values
  if (files.length === 0) return usageFailure('usage.missing-file', { command: 'collect' })
  if (out === undefined || out.trim() === '') return usageFailure('usage.missing-option', { option: '--out' })
  const onConflict = conflictRules.find((rule) => rule === values['on-conflict'])
  if (onConflict === undefined) return usageFailure('usage.on-conflict', { value: values['on-conflict'] })
  const places = parsePlaces(values.as)
  if (!places.ok) return places
  const same = parsePairs('--same', values.same)
  if (!same.ok) return same
  const weights = parsePairs('--weight', values.weight)
  if (!weights.ok) return weights
  const without = values.without.flatMap((names) => names.split(/[,，、]/u)).filter((name) => name.trim() !== '')
  const answers = { onConflict, ...places.value, same: same.value }
  return success({ files, out, answers, without, weights: weights.value, json })
}

function parsePlaces(pairs: readonly string[]): Result<Pick<CollectAnswers, 'regions' | 'years'>> {
  const [regions, years] = [new Map<string, string>(), new Map<string, number>()]
  for (const pair of pairs) {
    const [, file = '', region = '', year] = /^(.+)=([^=:：]*)(?:[:：](\d{4}))?$/u.exec(pair) ?? []
    if (file === '' || (region === '' && year === undefined)) return usageFailure('usage.as', { value: pair })
    if (region !== '') regions.set(file, region)
    if (year !== undefined) years.set(file, Number(year))
  }
  return success({ regions, years })
}

function parsePairs(option: string, pairs: readonly string[]): Result<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at < 1 || at === pair.length - 1) return usageFailure('usage.pair', { option, value: pair })
    found.set(pair.slice(0, at), pair.slice(at + 1))
  }
  return success(found)
}
