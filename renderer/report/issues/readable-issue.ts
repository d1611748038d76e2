import type { Issue } from '../../../shared/issue'
import { splitOutputs } from '../../../shared/template/split-outputs'

/** An issue whose sentences of the template read as words: "{{城市低保对象 | 带单位}}" becomes "〔城市低保对象〕". */
export function readableIssue(issue: Issue): Issue {
  const { sentence } = issue.parameters
  if (typeof sentence !== 'string') return issue
  return { ...issue, parameters: { ...issue.parameters, sentence: readableSentence(sentence) } }
}

/** A sentence of the template as it can be read: outputs by the names of their indicators. */
export function readableSentence(sentence: string): string {
  return splitOutputs(sentence)
    .map((part) => (part.tag === 'text' ? part.text : `〔${part.source.slice(2, -2).split('|')[0]?.trim() ?? ''}〕`))
    .join('')
}
