import { wordPairs } from '../../report/change-words'
import type { Binding } from '../binding'

/** Words of direction that stand right before a number, which a template can let the data choose. */
export interface ChangePhrase {
  /** The words that the phrase prints before the number. */
  readonly words: string
  /** The phrase says what it compares with: 比上年增长. */
  readonly isVersus: boolean
  /** What is told: a rate or points, an amount, or a figure that is a change by itself. */
  readonly shown: 'rate' | 'amount' | 'sign'
  /** Another pair of words than the language's own; null where they are its own. */
  readonly pair: readonly [rise: string, fall: string] | null
}

/** Words of a rise that the template language knows, the longer first, and of a fall with the rise that it is the fall of. */
const riseWords = [...wordPairs.keys()].filter((word) => word.length > 1)
const fallWords = [...new Set([...wordPairs.values()].flat())].filter((word) => word.length > 1)

/** The words that the template language uses by itself. */
const ownPairs = { rate: ['增长', '下降'], points: ['提高', '下降'], amount: ['增加', '减少'] } as const

/**
 * The phrase that ends where a number begins. Of a fall the word for a rise is not known: the paragraph's own word for rises is
 * taken (上涨 where prices go up), else the usual one.
 */
export function changePhraseBefore(before: string, paragraph: string, binding: Binding): ChangePhrase | null {
  const shown = shownBy(binding)
  if (shown === null) return null
  const pattern = new RegExp(
    `(?<lead>比(?<base>上年|\\d{4}年))?(?<verb>${[...riseWords, ...fallWords].join('|')})$`,
    'u',
  )
  const { lead = '', base, verb = '' } = pattern.exec(before)?.groups ?? {}
  if (verb === '') return null
  const isBase = base === (binding.from === binding.year - 1 ? '上年' : `${binding.from}年`)
  const own = ownPairs[binding.operation === 'points' ? 'points' : shown === 'amount' ? 'amount' : 'rate']
  const pair = pairAround(verb, shown === 'amount' ? '' : paragraph, own)
  if (pair === null) return null
  const [rise, fall] = pair
  return {
    words: `${isBase ? lead : ''}${verb}`,
    isVersus: isBase,
    shown,
    pair: rise === own[0] && fall === own[1] ? null : [rise, fall],
  }
}

function shownBy({ operation, of }: Binding): ChangePhrase['shown'] | null {
  if (operation === 'value') return 'sign'
  if (operation === 'increase' || operation === 'decrease') return 'amount'
  return ['growth', 'decline', 'points'].includes(operation) && of === null ? 'rate' : null
}

/** The pair to which a word belongs; of a fall the first of the likely words for a rise of which it is the fall. */
function pairAround(
  verb: string,
  paragraph: string,
  own: readonly [rise: string, fall: string],
): readonly [rise: string, fall: string] | null {
  const falls = wordPairs.get(verb)
  if (falls) return [verb, verb === own[0] ? own[1] : falls.includes('下降') ? '下降' : (falls[0] ?? '下降')]
  const spoken = riseWords.filter((word) => new RegExp(`${word}[\\d.]+%`, 'u').test(paragraph))
  const rise = [...spoken, own[0], ...riseWords].find((word) => wordPairs.get(word)?.includes(verb))
  return rise === undefined ? null : [rise, verb]
}
