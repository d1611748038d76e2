import { describe, expect, it } from 'vitest'
import { defaultBaseYear } from '../../../shared/template/template'
import { templateOf } from '../../helpers/report/one-sentence-template'

const template = templateOf({ blocks: [{ paragraph: ['床位{{床位}}张。'] }] })

describe('defaultBaseYear', () => {
  it('is the year that the template names, or so many years back', () => {
    expect(defaultBaseYear({ ...template, baseYear: 2012 }, 2022)).toBe(2012)
    expect(defaultBaseYear({ ...template, baseYear: -10 }, 2022)).toBe(2012)
  })
})
