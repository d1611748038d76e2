import type { QualifierSense } from '../../model/figure'
import { pairOf } from '../../report/change-words'
import type { PrintStyle } from '../../report/print-style'
import type { Term } from '../term'
import { numberAt, textAt, type Filter } from './filter'

function styled(term: Term, change: Partial<PrintStyle>): Term {
  return { ...term, style: { ...term.style, ...change } }
}

const decimals: Filter = {
  name: '位数',
  aliases: ['decimals'],
  required: ['decimals'],
  optional: [],
  stage: 'print',
  onEntered: false,
  keepsUnit: true,
  apply: (term, given) => styled(term, { decimals: numberAt(given, 0) }),
}

function scaling(name: string, alias: string, scale: 1e4 | 1e8): Filter {
  return {
    name,
    aliases: [alias],
    required: [],
    optional: [],
    stage: 'print',
    onEntered: false,
    keepsUnit: false,
    apply: (term) => styled(term, { scale }),
  }
}

const withUnit: Filter = {
  name: '带单位',
  aliases: ['with-unit'],
  required: [],
  optional: ['text'],
  stage: 'print',
  onEntered: false,
  keepsUnit: false,
  apply: (term, given) => styled(term, { unit: 'full', unitWord: textAt(given, 0) }),
}

/** A hedge prints the word the template used, so 超, 超过 and 逾 are one filter each in name and one in meaning. */
function hedging(name: string, alias: string, sense: QualifierSense, follows: boolean, isFar = false): Filter {
  return {
    name,
    aliases: [alias],
    required: [],
    optional: ['number'],
    stage: 'print',
    onEntered: false,
    keepsUnit: true,
    apply: (term, given, _moment, called) => {
      const word = called === alias ? name : called
      const far = isFar ? ({ isFar } as const) : {}
      return styled(term, { hedge: { word, sense, follows, target: numberAt(given, 0), ...far } })
    },
  }
}

/** 用词: the pair of words that the phrase before it uses: 上涨 and 下跌, or with a second word 上涨 and 下降. */
const wording: Filter = {
  name: '用词',
  aliases: ['words'],
  required: ['text'],
  optional: ['text'],
  stage: 'print',
  onEntered: false,
  keepsUnit: true,
  apply: (term, given) => ({ ...term, words: pairOf(textAt(given, 0) ?? '', textAt(given, 1)) }),
}

/** 按大小: prints in 个, 万 or 亿 by the magnitude of the figure, with the unit. */
const bySize: Filter = {
  name: '按大小',
  aliases: ['by-size'],
  required: [],
  optional: ['text'],
  stage: 'print',
  onEntered: false,
  keepsUnit: false,
  apply: (term, given) => ({ ...styled(term, { unit: 'full', unitWord: textAt(given, 0) }), isBySize: true }),
}

export const printFilters: readonly Filter[] = [
  wording,
  bySize,
  decimals,
  scaling('万', 'wan', 1e4),
  scaling('亿', 'yi', 1e8),
  withUnit,
  hedging('余', 'over', 'above', true),
  hedging('多', 'odd', 'above', true),
  hedging('超', 'exceeding', 'above', false),
  hedging('超过', 'above', 'above', false),
  hedging('逾', 'beyond', 'above', false),
  hedging('近', 'nearly', 'below', false),
  hedging('接近', 'close-to', 'below', false),
  hedging('不足', 'less-than', 'below', false, true),
  hedging('约', 'about', 'about', false),
]
