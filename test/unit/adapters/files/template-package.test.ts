import { describe, expect, it } from 'vitest'
import { packTemplate, templateNameOf, unpackTemplate } from '../../../../electron/adapters/files/template-package'
import { zipParts } from '../../../../electron/adapters/package/zip/zip-parts'
import { codesOf, valueOf } from '../../../helpers/project/project'

const origin = { report: '去年.docx', year: 2024, bureau: '某县民政局' }

describe('unpackTemplate', () => {
  it('gives back the text and where it comes from', () => {
    expect(valueOf(unpackTemplate(packTemplate({ text: 'id: a', origin }), 'a'))).toEqual({ text: 'id: a', origin })
    expect(valueOf(unpackTemplate(packTemplate({ text: 'id: a', origin: null }), 'a')).origin).toBeNull()
  })

  it('does without an origin that cannot be read', () => {
    const parts = { 'template.yaml': new Uint8Array([97]), 'origin.json': new Uint8Array([123]) }
    expect(valueOf(unpackTemplate(zipParts(parts), 'a'))).toEqual({ text: 'a', origin: null })
  })

  it('refuses what is no template', () => {
    expect(codesOf(unpackTemplate(new Uint8Array([1, 2]), 'a'))).toEqual(['template.not-a-template'])
    expect(codesOf(unpackTemplate(zipParts({ 'other.txt': new Uint8Array() }), 'a'))).toEqual([
      'template.not-a-template',
    ])
    expect(codesOf(unpackTemplate(zipParts({ 'template.yaml': new Uint8Array([0xff]) }), 'a'))).toEqual([
      'template.not-text',
    ])
  })
})

describe('templateNameOf', () => {
  it('leaves folder and ending out', () => {
    expect(templateNameOf('/模板/本局 v1.2.nianbao-template')).toBe('本局 v1.2')
    expect(templateNameOf('别的.zip')).toBe('别的.zip')
  })
})
