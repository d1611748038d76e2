import { describe, expect, it } from 'vitest'
import { issueRules } from '../../../shared/text/issue-rules'
import { messages } from '../../../shared/text/messages'
import { windowText } from '../../../shared/text/window'

interface Forbidden {
  readonly word: RegExp
  /** What the window says instead. */
  readonly instead: string
}

/** Words for which the window has another: one word a thing. */
const chinese: readonly Forbidden[] = [
  { word: /最终数/u, instead: '正式数' },
  { word: /估计数/u, instead: '预计数' },
  { word: /限定词/u, instead: '约数写法' },
  { word: /缺失(?:符号|值)/u, instead: '缺数原因' },
  { word: /“开始”/u, instead: '首页' },
  { word: /问题|存疑|需要过目/u, instead: '待核对' },
  { word: /错误/u, instead: '必须先处理' },
  // Text that cannot be read as a number is "不是数字"; what stands in a cell is 数据.
  { word: /数值|(?<!不是|改为)数字/u, instead: '数据' },
  { word: /\} 年/u, instead: '{year}年' },
]

/** What no text says to people who write reports, wherever it comes from. */
const everywhere: readonly Forbidden[] = [
  { word: /您/u, instead: '（不称呼）' },
  { word: /非法|异常|！/u, instead: '没能…，因为…' },
  { word: /程序的错误|程序内部错误|技术细节/u, instead: '什么没成、为什么、怎么办' },
  { word: /\.\.\.(?!\))/u, instead: '…' },
  { word: /DOCTYPE|实体声明|解压/u, instead: '文件里有正常工作簿不会有的内容' },
]

const english: readonly Forbidden[] = [
  { word: /\bfault of the program\b|\binternal error\b|\bDetail:/iu, instead: 'what did not work, why, what to do' },
  { word: /\bDOCTYPE\b|\bXML\b/u, instead: 'what no proper file holds' },
  { word: /!/u, instead: '.' },
]

type Texts = Readonly<Record<string, { readonly zh: string; readonly en: string }>>

function found(texts: Texts, language: 'zh' | 'en', forbidden: readonly Forbidden[]): readonly string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    forbidden
      .filter(({ word }) => word.test(text[language]))
      .map(({ word, instead }) => `${key}: ${String(word)} → ${instead}: ${text[language]}`),
  )
}

describe('the texts of the window', () => {
  it('call a thing by one word', () => {
    expect(found(windowText, 'zh', chinese)).toEqual([])
  })

  it('neither address nor blame anybody, nor show how the program works', () => {
    expect(found(windowText, 'zh', everywhere)).toEqual([])
    expect(found(windowText, 'en', english)).toEqual([])
  })

  it('name buttons by what they do', () => {
    const bare = Object.entries(windowText).filter(([, { zh }]) => /^(?:确定|采用|应用|好的|提交)$/u.test(zh))
    expect(bare.map(([key]) => key)).toEqual([])
  })
})

/** Templates are written by people who know their language; the command line names paths and options. */
const spoken = Object.fromEntries(
  Object.entries(messages).filter(([code]) => !/^(?:template|usage|command)\./u.test(code)),
)

describe('the messages', () => {
  it('say what did not work and what to do, not how the program works', () => {
    expect(found(spoken, 'zh', everywhere)).toEqual([])
    expect(found(spoken, 'en', english)).toEqual([])
  })

  it('use the words of the window for its own things', () => {
    expect(found(spoken, 'zh', chinese.slice(0, 5))).toEqual([])
  })

  it('tell a rule in the same words', () => {
    const rules = Object.fromEntries(Object.entries(issueRules).map(([code, { rule }]) => [code, rule]))
    expect(found(rules, 'zh', [...chinese, ...everywhere])).toEqual([])
    expect(found(rules, 'en', english)).toEqual([])
  })
})
