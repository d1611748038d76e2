import { describe, expect, it } from 'vitest'
import { bindAgain, bundledTemplate } from '../../helpers/draft/bind-again'

describe('bindReport', () => {
  it.each(['decade-review', 'annual-summary'])(
    'binds what %s printed from random figures without a wrong binding',
    (id) => {
      const template = bundledTemplate(id)
      const runs = Array.from({ length: 3 }, (_, at) => bindAgain(template, at + 1))
      expect(runs.flatMap(({ wrong }) => wrong)).toEqual([])
      const figures = runs.reduce((sum, one) => sum + one.figures, 0)
      console.log(
        id,
        figures,
        runs.reduce((sum, one) => sum + one.right, 0),
        runs.reduce((sum, one) => sum + one.asked, 0),
      )
    },
  )
})
