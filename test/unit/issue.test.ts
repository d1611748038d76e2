import { describe, expect, it } from 'vitest'
import { hasErrors, issue } from '../../shared/issue'

describe('issue', () => {
  it('keeps code, severity, place and parameters, and has no causes', () => {
    const place = { tag: 'file', file: '指标.xlsx' } as const
    expect(issue('warning', 'import.nothing-found', place)).toEqual({
      ...{ code: 'import.nothing-found', severity: 'warning', place, parameters: {} },
    })
    expect(issue('info', 'import.no-unit', null, { table: '救助' }).parameters).toEqual({ table: '救助' })
  })
})

describe('hasErrors', () => {
  const found = (severity: 'error' | 'warning' | 'info') => issue(severity, 'import.nothing-found', null)

  it('asks for errors alone', () => {
    expect(hasErrors([])).toBe(false)
    expect(hasErrors([found('warning'), found('info')])).toBe(false)
    expect(hasErrors([found('info'), found('error')])).toBe(true)
  })

  it('does not ask for the causes of what only tells', () => {
    expect(hasErrors([{ ...found('info'), causes: [found('error')] }])).toBe(false)
  })
})
