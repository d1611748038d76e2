/** The languages the program speaks; zh-CN comes first. */
export type Locale = 'zh-CN' | 'en'

/**
 * One wording in each language; says what is wrong and what to do. `{name}` stands for a parameter of that name, and
 * `[[ … {name} … ]]` for a passage that is there only when its parameter is not empty.
 */
export interface Message {
  readonly zh: string
  readonly en: string
}

/** Messages by their code, each in both languages. */
export type MessageTable = Readonly<Record<string, Message>>

/** The message in a language, with its parameters put in; an unknown placeholder stays visible rather than vanish. */
export function formatMessage(
  message: Message,
  parameters: Readonly<Record<string, string | number>>,
  locale: Locale,
): string {
  const text = locale === 'en' ? message.en : message.zh
  const put = (part: string): string =>
    part.replace(/\{(\w+)\}/gu, (whole, name: string) => {
      const value = parameters[name]
      return value === undefined ? whole : String(value)
    })
  const passages = text.replace(/\[\[(.*?)\]\]/gu, (_, passage: string) => {
    const names = [...passage.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name)
    return names.every((name) => (parameters[name] ?? '') !== '') ? passage : ''
  })
  return put(passages)
}
