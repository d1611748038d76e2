import { describe, expect, it } from 'vitest'
import { issue, type Issue } from '../../../shared/issue'
import { summarizeIssues } from '../../../shared/template/summarize-issues'

const dropped = (indicator: string, caption = '表1'): Issue =>
  issue('warning', 'template.row-dropped', null, { indicator, caption })

describe('summarizeIssues', () => {
  it('tells a few one by one', () => {
    const few = ['甲', '乙', '丙'].map((name) => dropped(name))
    expect(summarizeIssues(few)).toEqual(few)
  })

  it('tells many of one kind once, naming the first and counting them all', () => {
    const many = Array.from({ length: 9 }, (_, at) => dropped(`第${at + 1}项`))
    const [summary, ...rest] = summarizeIssues(many)
    expect(rest).toEqual([])
    expect(summary?.parameters['indicator']).toBe('第1项、第2项、第3项、第4项、第5项等9处')
  })

  it('keeps apart what belongs to different tables, and what is of another kind', () => {
    const issues = [
      ...['甲', '乙', '丙', '丁'].map((name) => dropped(name)),
      dropped('戊', '表2'),
      issue('error', 'template.row-dropped', null, {}),
    ]
    expect(summarizeIssues(issues)).toHaveLength(3)
  })
})
