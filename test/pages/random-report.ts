import type { Block, ReportDocument, Run } from '../../shared/report/document'

/** The 3,755 common characters, GB 2312 level 1, by their codes. */
const common = [...new TextDecoder('gb18030').decode(commonCodes())]
const closing = ['，', '。', '、', '；', '：', '！', '？']
const pairs = ['“”', '‘’', '（）', '《》', '〔〕', '【】']
const units = [
  '万人',
  '亿元',
  '个',
  '%',
  '‰',
  '万人次',
  '户',
  '个百分点',
  '元/人·月',
  '张',
  '家',
  '年',
  '平方米',
  '万余张',
  '℃',
]
const words = ['GDP', 'PM2.5', 'Internet', 'A4', 'e-mail', 'WPS', '“1+X”']

/** A report of about so many paragraphs of random text, the same for the same seed; its figures are runs of their own. */
export function randomReport(seed: number, paragraphs: number): ReportDocument {
  const random = numbersFrom(seed)
  const blocks: Block[] = [{ tag: 'title', runs: [wording(random, 12)], subtitle: [] }]
  for (let at = 0; at < paragraphs; at += 1) {
    if (at % 9 === 0) {
      const lines = [[wording(random, 4 + pick(random, 14))]]
      blocks.push({ tag: 'heading', level: at % 27 === 0 ? 1 : 2, anchor: `h${at}`, lines })
    }
    blocks.push({ tag: 'paragraph', runs: paragraph(random) })
  }
  return {
    template: 'random',
    title: '随机文字',
    bureau: '某市民政局',
    year: 2022,
    baseYear: 2012,
    language: 'zh-CN',
    date: '2022-09-01',
    blocks,
    figures: [],
  }
}

function paragraph(random: () => number): readonly Run[] {
  const runs: Run[] = []
  const count = 4 + pick(random, 30)
  for (let at = 0; at < count; at += 1) {
    const kind = random()
    if (kind < 0.55) runs.push(wording(random, 1 + pick(random, 16)))
    else if (kind < 0.8) runs.push(wording(random, 1), figure(random))
    else if (kind < 0.93) {
      const [open = '', close = ''] = [...(pairs[pick(random, pairs.length)] ?? '')]
      runs.push(text(open), wording(random, 1 + pick(random, 8)), text(close))
    } else if (kind < 0.97)
      runs.push(wording(random, 1), text(words[pick(random, words.length)] ?? ''), wording(random, 1))
    else runs.push(text(random() < 0.5 ? '——' : '……'), wording(random, 1))
    if (random() < 0.6) runs.push(text(closing[pick(random, closing.length)] ?? ''))
  }
  return [wording(random, 2), ...runs, text('。')]
}

/** A number with its decimals, sign, range and unit. */
function figure(random: () => number): Run {
  const number = (): string => {
    const whole = Math.floor(10 ** (random() * 6))
    return random() < 0.5 ? String(whole) : `${whole}.${pick(random, 100)}`
  }
  const unit = units[pick(random, units.length)] ?? ''
  const kind = random()
  if (kind < 0.1) return { tag: 'figure', text: `${2000 + pick(random, 20)}—${2020 + pick(random, 5)}年`, figure: 'f' }
  if (kind < 0.16 && unit === '%') return { tag: 'figure', text: `${number()}%~${number()}%`, figure: 'f' }
  return { tag: 'figure', text: `${kind < 0.2 ? '-' : ''}${number()}${unit}`, figure: 'f' }
}

function wording(random: () => number, length: number): Run {
  return text(Array.from({ length }, () => common[pick(random, common.length)] ?? '').join(''))
}

function text(words: string): Run {
  return { tag: 'text', text: words }
}

function pick(random: () => number, count: number): number {
  return Math.floor(random() * count)
}

/** Mulberry32: the same numbers for the same seed on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function commonCodes(): Uint8Array {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row += 1)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) bytes.push(row, cell)
  return Uint8Array.from(bytes)
}
