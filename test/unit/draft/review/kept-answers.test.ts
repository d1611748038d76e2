import { describe, expect, it } from 'vitest'
import { answerEdit, answerKey, keptAnswers } from '../../../../shared/draft/review/kept-answers'
import { applyEdits } from '../../../../shared/project/apply-edits'
import { emptyProject } from '../../../helpers/project/project'

const number = { paragraph: 3, start: 12, text: '41.5%' }
const draft = { file: '去年.docx', year: 2024, baseYear: null, report: '{}', answers: {} }

describe('answerEdit', () => {
  it('keeps an answer with the draft, and takes it back', () => {
    const answer = { tag: 'indicator', indicator: '床位' } as const
    const kept = applyEdits({ ...emptyProject, draft }, [answerEdit(number, answer)]).project
    expect(kept.draft && keptAnswers(kept.draft)).toEqual([{ ...number, answer }])
    const taken = applyEdits(kept, [answerEdit(number, null)]).project
    expect(taken.draft && keptAnswers(taken.draft)).toEqual([])
  })
})

describe('keptAnswers', () => {
  it('leaves out what is no answer: it is asked again', () => {
    const answers = {
      '1:2': '{',
      '1:3': '{"tag":"text"}',
      [answerKey(number)]: JSON.stringify({ ...number, answer: { tag: 'text' } }),
    }
    expect(keptAnswers({ answers })).toEqual([{ ...number, answer: { tag: 'text' } }])
  })
})
