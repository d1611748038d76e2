import { describe, expect, it } from 'vitest'
import { splitSuperscripts } from '../../../../shared/import/view/split-superscripts'
import { cellOf } from '../../../helpers/workbook/grid'

const raised = (text: string, mark: string): ReturnType<typeof splitSuperscripts> =>
  splitSuperscripts(
    cellOf({
      value: { tag: 'text', text: `${text}${mark}` },
      runs: [
        { text, superscript: false },
        { text: mark, superscript: true },
      ],
    }),
  )

describe('splitSuperscripts', () => {
  it('takes raised footnote marks out of a text', () => {
    expect(raised('1200', '2)')).toEqual({ text: '1200', footnotes: ['2)'] })
  })

  it('keeps raised digits that belong to a unit or a power', () => {
    expect(raised('m', '2')).toEqual({ text: 'm²', footnotes: [] })
    expect(raised('10', '4')).toEqual({ text: '10^4', footnotes: [] })
  })
})
