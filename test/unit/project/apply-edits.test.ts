import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../shared/project/apply-edits'
import type { Edit } from '../../../shared/project/edit'
import { editSchema } from '../../../shared/project/edit-schema'
import type { Project } from '../../../shared/project/project'
import { emptyProject, figureEdit, figureOf, indicatorEdit } from '../../helpers/project/project'

const name = fc.constantFrom('甲', '乙', '丙')
const year = fc.integer({ min: 2020, max: 2023 })
const figure = fc.tuple(name, year, fc.option(fc.integer())).map(([id, at, number]): Edit => {
  const edit = figureEdit(figureOf(id, at, number ?? 0))
  return edit.tag === 'figure' && number === null ? { ...edit, figure: null } : edit
})
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  figure,
  fc.tuple(name, fc.nat(4), fc.boolean()).map(([id, position, isThere]): Edit => {
    const edit = indicatorEdit(id, position)
    return edit.tag === 'indicator' && !isThere ? { ...edit, indicator: null } : edit
  }),
  fc.tuple(year, fc.boolean()).map(([one, isThere]): Edit => ({ tag: 'year', year: one, isThere })),
  name.map((text): Edit => ({ tag: 'name', name: text })),
  fc.tuple(fc.constantFrom('own-1', 'own-2'), fc.option(name)).map(([id, text]): Edit => {
    return { tag: 'template', id, template: text === null ? null : { id, name: text, text, origin: null } }
  }),
  fc.option(year).map((of): Edit => {
    if (of === null) return { tag: 'draft', draft: null }
    return { tag: 'draft', draft: { file: 'f.docx', year: of, baseYear: null, report: '{}', answers: {} } }
  }),
  fc.tuple(name, fc.option(name)).map(([number, answer]): Edit => ({ tag: 'answer', number, answer })),
  fc.tuple(name, fc.option(name)).map(([finding, reason]): Edit => ({ tag: 'settled', finding, reason })),
  fc.tuple(fc.nat(2), fc.option(name)).map(([block, text]): Edit => {
    return { tag: 'override', template: 't', block, override: text === null ? null : { template: 't', block, text } }
  }),
)

/** Figures and overrides have places of their own; their order in the list says nothing. */
function sorted(project: Project): Project {
  const order = <T>(list: readonly T[]): readonly T[] =>
    [...list].sort((item, other) => (JSON.stringify(item) < JSON.stringify(other) ? -1 : 1))
  const templates = project.templates && order(project.templates)
  return { ...project, figures: order(project.figures), overrides: order(project.overrides), templates }
}

describe('applyEdits', () => {
  it('is taken back by its inverse, and done again by the same edits', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), fc.array(anyEdit, { maxLength: 12 }), (first, second) => {
        const start = applyEdits(emptyProject, first).project
        const { project, inverse } = applyEdits(start, second)
        const back = applyEdits(project, inverse).project
        expect(sorted(back)).toEqual(sorted(start))
        expect(sorted(applyEdits(back, second).project)).toEqual(sorted(project))
      }),
      { numRuns: 300 },
    )
  })

  it('knows where each figure stands after any number of steps that remove some', () => {
    fc.assert(
      fc.property(fc.array(fc.array(figure, { maxLength: 4 }), { maxLength: 12 }), (steps) => {
        const expected = new Map<string, unknown>()
        let project = emptyProject
        for (const edits of steps) {
          project = applyEdits(project, edits).project
          for (const edit of edits) {
            if (edit.tag !== 'figure') continue
            const key = JSON.stringify(edit.place)
            if (edit.figure) expected.set(key, edit.figure)
            else expected.delete(key)
          }
          const found = project.figures.map((entry) => JSON.stringify(entry)).sort()
          expect(found).toEqual([...expected.values()].map((entry) => JSON.stringify(entry)).sort())
        }
      }),
      { numRuns: 200 },
    )
  })

  it('makes edits that may be read back from outside', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
        const { inverse } = applyEdits(emptyProject, edits)
        const read = editSchema.array().parse(JSON.parse(JSON.stringify([...edits, ...inverse])))
        expect(read).toEqual([...edits, ...inverse])
      }),
      { numRuns: 100 },
    )
  })
})
