import { describe, expect, it } from 'vitest'
import { bindAgain, bundledTemplate } from '../../helpers/draft/bind-again'

describe('bindReport', () => {
  it.each(['decade-review', 'annual-summary'])(
    'binds what %s printed from random figures without a wrong binding',
    (id) => {
      const template = bundledTemplate(id)
      const runs = Array.from({ length: 3 }, (_, at) => bindAgain(template, at + 1))
      expect(runs.flatMap(({ wrong }) => wrong)).toEqual([])
      const figures = runs.reduce((sum, run) => sum + run.figures, 0)
      console.log(
        id,
        figures,
        runs.reduce((sum, run) => sum + run.right, 0),
        runs.reduce((sum, run) => sum + run.asked, 0),
      )
    },
  )
})
