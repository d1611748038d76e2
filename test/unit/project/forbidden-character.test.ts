import { describe, expect, it } from 'vitest'
import { forbiddenCharacter } from '../../../shared/project/forbidden-character'

describe('forbiddenCharacter', () => {
  it('names what XML forbids, wherever in an edit it stands', () => {
    const edit = (text: string) => [{ tag: 'override', block: 7, override: { template: 't', block: 7, text } }]
    expect(forbiddenCharacter(edit('含\uffff字'))).toBe('U+FFFF')
    expect(forbiddenCharacter(edit('含\ufffe字'))).toBe('U+FFFE')
    expect(forbiddenCharacter(edit('竖\u000b表'))).toBe('U+000B')
    expect(forbiddenCharacter({ settings: { 'a\u0001': 'b' } })).toBe('U+0001')
  })

  it('lets pass what files can hold', () => {
    expect(forbiddenCharacter(['换行\n制表\t', '\u{20000}\u{10ffff}', '\u200f右到左', '_x0041_', 1, null])).toBeNull()
  })
})
