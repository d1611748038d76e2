import { describe, expect, it } from 'vitest'
import { answeredBinding } from '../../../../shared/draft/review/answered-binding'
import { preparedOf } from '../../../helpers/draft/prepared-draft'

const { bound } = preparedOf(
  {
    养老床位: { unit: '张', figures: { '2020': 500, '2021': 620 } },
    床位: { unit: '张', figures: { '2020': 900, '2021': 1000 } },
    入住率: { unit: '%', figures: { '2020': 41.2, '2021': 43.5 } },
  },
  '2021年某市公报',
  '某处61张，增长2%，减少7张，提高9个百分点，占床位的62%。比上年提高2.3个百分点。',
)
const bindingFor = (text: string, indicator: string) => {
  const statement = bound.statements.find(({ mention }) => mention.text === text) ?? null
  return answeredBinding({ tag: 'indicator', indicator }, statement, bound)
}

describe('answeredBinding', () => {
  it('takes what of an indicator prints as the number does', () => {
    expect(bindingFor('62%', '养老床位')).toMatchObject({ operation: 'share', of: '床位' })
    expect(bindingFor('2.3', '入住率')).toMatchObject({ operation: 'points', from: 2020 })
  })

  it('takes what the words ask of it where nothing prints so', () => {
    expect(bindingFor('61', '养老床位')).toMatchObject({ operation: 'value', year: 2021 })
    expect(bindingFor('2%', '养老床位')).toMatchObject({ operation: 'growth', from: 2020 })
    expect(bindingFor('7', '养老床位')).toMatchObject({ operation: 'decrease', from: 2020 })
    expect(bindingFor('9', '入住率')).toMatchObject({ operation: 'points', from: 2020 })
  })

  it('gives nothing for an indicator that the data lack', () => {
    expect(bindingFor('61', '病床')).toBeNull()
  })

  it('takes an offered reading only while the data have its indicators', () => {
    const binding = bindingFor('62%', '养老床位')
    if (binding === null) throw new Error('no binding')
    expect(answeredBinding({ tag: 'binding', binding }, null, bound)).toBe(binding)
    expect(answeredBinding({ tag: 'binding', binding: { ...binding, of: '病床' } }, null, bound)).toBeNull()
  })
})
