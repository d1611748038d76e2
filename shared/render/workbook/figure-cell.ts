import { decimalsOf, formatDecimal } from '../../derive/decimal'
import type { Figure, FigureStatus, Qualifier } from '../../model/figure'
import type { Indicator } from '../../model/indicator'
import { shiftDecimal } from '../../model/unit'
import { numberFormat } from '../number-format'
import { textCell, type ListCell } from './sheets/list-sheet'

const statusWords: Readonly<Record<FigureStatus, string | null>> = {
  final: null,
  provisional: '初步数',
  estimated: '估计数',
}

/** How the workbook calls a status; null for final figures. */
export function statusWord(status: FigureStatus): string | null {
  return statusWords[status]
}

/** More decimals than this in a cell without a rule of its own are the noise of some computation. */
const mostDecimals = 6

/**
 * The cell of the data sheet for a figure. Only an exact number becomes a number; a hedged one keeps its words, a mark stays
 * the mark it was, so that reading the sheet again gives the same figures.
 */
export function figureCell(figure: Figure | undefined, indicator: Indicator): ListCell {
  if (!figure) return { ...textCell(''), style: 'number' }
  const note = cellNote(figure)
  const isFinal = figure.status === 'final'
  switch (figure.value.tag) {
    case 'number': {
      const { number } = figure.value
      if (figure.qualifier) {
        const text = qualifiedText(figure, number, figure.qualifier)
        return { ...textCell(text), style: isFinal ? 'mark' : 'mark-provisional', note }
      }
      const decimals = indicator.decimals ?? Math.min(mostDecimals, enteredDecimals(figure, number))
      const isCounted = indicator.kind !== 'event' && indicator.kind !== 'rank'
      const format = numberFormat(decimals, isCounted)
      return {
        value: { tag: 'number', number },
        shown: shownNumber(number, decimals),
        style: isFinal ? 'number' : 'number-provisional',
        numberFormat: format,
        note,
      }
    }
    case 'missing':
      return { ...textCell(figure.value.text), style: isFinal ? 'mark' : 'mark-provisional', note }
    case 'invalid':
      return {
        ...textCell(figure.value.text),
        style: 'invalid',
        note: [note, '原文不是数，未参与计算'].filter((part) => part !== null).join('\n'),
      }
  }
}

/** Digits with thousands separators, as wide as the cell shows them. */
function shownNumber(number: number, decimals: number): string {
  return formatDecimal(number, decimals).replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/gu, ',')
}

function enteredDecimals(figure: Figure, number: number): number {
  const raw = figure.source?.raw.trim().replaceAll(',', '') ?? ''
  const written = /^-?\d+(?:\.(\d+))?$/u.exec(raw)
  return written && Number(raw) === number ? (written[1]?.length ?? 0) : decimalsOf(number)
}

/** The hedged figure as its source wrote it, where that text states this number; else put together again. */
export function qualifiedText(figure: Figure, number: number, qualifier: Qualifier): string {
  const raw = figure.source?.raw.trim() ?? ''
  if (raw.includes(qualifier.word) && statesNumber(raw, number, qualifier)) return raw
  const digits = qualifier.numeral ?? formatDecimal(number, decimalsOf(number))
  switch (qualifier.place) {
    case 'before':
      return `${qualifier.word}${digits}`
    case 'after-number':
      return `${digits}${qualifier.word}`
    case 'after-scale': {
      const places = number % 1e8 === 0 || number >= 1e8 ? 8 : 4
      const scaled = shiftDecimal(number, -places)
      return `${formatDecimal(scaled, decimalsOf(scaled))}${places === 8 ? '亿' : '万'}${qualifier.word}`
    }
  }
}

function statesNumber(raw: string, number: number, qualifier: Qualifier): boolean {
  if (qualifier.numeral !== null) return raw.includes(qualifier.numeral)
  const found = /(\d[\d,]*(?:\.\d+)?)(万|亿)?/u.exec(raw)
  if (!found?.[1]) return false
  const written = Number(found[1].replaceAll(',', ''))
  const places = found[2] === '万' ? 4 : found[2] === '亿' ? 8 : 0
  return shiftDecimal(written, places) === number || written === number
}

function cellNote(figure: Figure): string | null {
  const status = statusWord(figure.status)
  const isSaid = status !== null && (figure.note?.includes(status) ?? false)
  const parts = [isSaid ? null : status, figure.note].filter((part) => part !== null && part !== '')
  return parts.length > 0 ? parts.join('\n') : null
}
