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

const riseWords = ['增长', '增加', '提高', '上升', '上涨', '扩大', '提升', '加快', '回升']
const fallWords: Readonly<Record<string, string>> = {
  下降: '增长',
  减少: '增加',
  降低: '提高',
  下跌: '上涨',
  缩小: '扩大',
  收窄: '扩大',
  回落: '上升',
  下滑: '增长',
}
const fallOf: Readonly<Record<string, string>> = {
  增长: '下降',
  增加: '减少',
  提高: '下降',
  上升: '下降',
  上涨: '下降',
  扩大: '缩小',
  提升: '下降',
  加快: '回落',
  回升: '回落',
}

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
    `(?<lead>比(?<base>上年|\\d{4}年))?(?<verb>${[...riseWords, ...Object.keys(fallWords)].join('|')})$`,
    'u',
  )
  const { lead = '', base, verb = '' } = pattern.exec(before)?.groups ?? {}
  if (verb === '') return null
  const isBase = base === (binding.from === binding.year - 1 ? '上年' : `${binding.from}年`)
  const [rise, fall] = pairAround(verb, paragraph, shown)
  const own = ownPairs[binding.operation === 'points' ? 'points' : shown === 'amount' ? 'amount' : 'rate']
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

function pairAround(
  verb: string,
  paragraph: string,
  shown: ChangePhrase['shown'],
): readonly [rise: string, fall: string] {
  if (verb in fallOf) return [verb, fallOf[verb] ?? '下降']
  const usual = fallWords[verb] ?? '增长'
  const spoken = riseWords.find((word) => shown !== 'amount' && new RegExp(`${word}[\\d.]+%`, 'u').test(paragraph))
  return [spoken ?? usual, verb]
}
