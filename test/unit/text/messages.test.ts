import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Message } from '../../../shared/text/message'
import { formatMessage } from '../../../shared/text/message'

const folder = 'shared/text/messages'

async function allMessages(): Promise<ReadonlyMap<string, Message>> {
  const tables = await Promise.all(
    readdirSync(folder).map(async (file) => {
      const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href)) as Readonly<
        Record<string, Readonly<Record<string, Message>>>
      >
      return Object.values(module).flatMap((table) => Object.entries(table))
    }),
  )
  return new Map(tables.flat())
}

function sourcesOf(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !join(root, file).startsWith(folder))
    .map((file) => readFileSync(join(root, file), 'utf8'))
}

const names = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name))].sort()

describe('the messages', () => {
  it('use the same parameters in both languages', async () => {
    for (const [code, { zh, en }] of await allMessages()) expect([code, names(en)]).toEqual([code, names(zh)])
  })

  it('are all raised somewhere', async () => {
    const source = ['shared', 'electron', 'renderer'].flatMap(sourcesOf).join('\n')
    const unused = [...(await allMessages()).keys()].filter((code) => !source.includes(`'${code}'`))
    expect(unused).toEqual([])
  })

  it('end as sentences in Chinese, with full-width punctuation', async () => {
    for (const [code, { zh }] of await allMessages()) {
      expect([code, /[\p{Script=Han}][,;!?](?!\d)/u.test(zh)]).toEqual([code, false])
    }
  })
})

describe('formatMessage', () => {
  const message = { zh: '没有“{name}”[[（是否应为“{hint}”？）]]。', en: 'No "{name}"[[ ({hint}?)]].' }

  it('puts parameters in and leaves an empty passage out', () => {
    expect(formatMessage(message, { name: '甲', hint: '乙' }, 'zh-CN')).toBe('没有“甲”（是否应为“乙”？）。')
    expect(formatMessage(message, { name: '甲', hint: '' }, 'zh-CN')).toBe('没有“甲”。')
    expect(formatMessage(message, { name: 'A', hint: 'B' }, 'en')).toBe('No "A" (B?).')
  })

  it('keeps a parameter that nobody gave visible', () => {
    expect(formatMessage(message, { hint: '' }, 'zh-CN')).toBe('没有“{name}”。')
  })
})
