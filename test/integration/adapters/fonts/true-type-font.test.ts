import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundledFonts } from '../../../../electron/adapters/fonts/fonts'
import { create } from '../../../../electron/adapters/fonts/fontkit'
import { fontBytes } from '../../../../electron/adapters/fonts/fontkit'
import { loadFontkit, openFont } from '../../../../electron/adapters/fonts/open-font'
import { TrueTypeFont, type OpenFont, type SetText } from '../../../../electron/adapters/fonts/true-type-font'
import { bundledFaces, type BundledFace } from '../../../../shared/render/style/faces'
import { sampleDocument } from '../../../helpers/report/sample-document'

/** What pdfkit asks of a font beside setting text. */
interface EmbeddedFont extends OpenFont {
  readonly post: { readonly isFixedPitch: unknown }
  readonly head: { readonly macStyle: { readonly italic: boolean } }
  readonly _tables: { readonly head: { readonly checkSumAdjustment: number } }
  createSubset(): { includeGlyph(glyph: number): number; encode(): Uint8Array }
}

const fonts = bundledFonts()
const folder = mkdtempSync(join(tmpdir(), 'nianbao-font-'))
afterAll(() => rmSync(folder, { recursive: true }))

const latin = ['AVATAR To We fi ffl', 'GDP增长5.5%', '1,234.56万元', 'Ünïcödé', 'Ελλάδα', 'Россия', '€12 ±3 ①Ⅱ㎡']
const marks = [...'“”‘’《》（）【】、。，；：？！—…·']
const features = [[], ['chws']]

describe.each(bundledFaces)('TrueTypeFont of %s', (face) => {
  const { own, reference } = openBoth(face)

  it('has the measures that fontkit reads', () => {
    for (const key of ['unitsPerEm', 'ascent', 'descent', 'lineGap', 'xHeight', 'capHeight', 'italicAngle', 'bbox'])
      expect(Reflect.get(own, key), key).toEqual(Reflect.get(reference, key))
    expect(own.postscriptName).toBe(Reflect.get(reference, 'postscriptName'))
    expect(own.post.isFixedPitch).toBe(Boolean(reference.post.isFixedPitch))
    expect(own.head.macStyle.italic).toBe(reference.head.macStyle.italic)
    expect(own._tables.head.checkSumAdjustment).toBe(reference._tables.head.checkSumAdjustment)
  })

  it('sets every text of a report in the glyphs and places that fontkit sets it in, and embeds the same bytes', () => {
    const [subset, wanted] = [own.createSubset(), reference.createSubset()]
    for (const text of [...reportTexts(), ...latin, ...pairsOf(marks)]) {
      for (const asked of features) {
        const set = reference.layout(text, asked)
        expect(plain(own.layout(text, asked)), `${text} ${asked.join()}`).toEqual(plain(set))
        for (const { id } of set.glyphs) expect(subset.includeGlyph(id)).toBe(wanted.includeGlyph(id))
      }
    }
    expect(Buffer.compare(subset.encode(), wanted.encode())).toBe(0)
  })

  it('says of every glyph which characters it stands for in this text', () => {
    expect(own.layout('⼀一').glyphs.map(({ codePoints }) => codePoints)).toEqual([[0x2f00], [0x4e00]])
  })

  it('gives the same text again after pdfkit has scaled it', () => {
    const first = own.layout('民政Av')
    const before = plain(first)
    for (const position of first.positions) position.xAdvance *= 2
    expect(first.advanceWidth).toBe(before.width * 2)
    expect(plain(own.layout('民政Av'))).toEqual(before)
  })
})

describe('TrueTypeFont', () => {
  it('asks fontkit for text that it cannot set: other scripts, combining and invisible characters', () => {
    const asked: string[] = []
    const whole = loadFontkit().create(readFileSync(fonts.serif.path))
    const own = opened(
      TrueTypeFont.open(fonts.serif.path, () => ({
        ...whole,
        layout: (text) => (asked.push(text), whole.layout(text)),
      })),
    )
    const strange = ['e\u0301', '\u200b民', 'سلام', '1\u20442', '葛\ufe00', 'の']
    for (const text of strange) expect(plain(own.layout(text))).toEqual(plain(whole.layout(text)))
    expect(asked).toEqual(strange)
  })

  it('opens no collection and no font with PostScript outlines', () => {
    for (const tag of ['ttcf', 'OTTO', 'wOFF']) {
      const path = join(folder, `${tag}.ttf`)
      writeFileSync(path, Buffer.concat([Buffer.from(tag), Buffer.alloc(60)]))
      expect(TrueTypeFont.open(path, () => openFont(fonts.serif))).toBeNull()
    }
  })
})

describe('fontBytes', () => {
  it('stands for the open font, in fontkit as in its place', () => {
    const handed = fontBytes(fonts.serif)
    expect(handed.length).toBe(0)
    expect(create(handed)).toBe(openFont(fonts.serif))
    expect(loadFontkit().create(handed)).toBe(openFont(fonts.serif))
  })

  it('leaves other bytes to fontkit', () => {
    expect(create(readFileSync(fonts.sans.path)).unitsPerEm).toBe(1000)
    expect(() => create(new Uint8Array(8))).toThrow('Unknown font format')
  })
})

function openBoth(face: BundledFace): { readonly own: TrueTypeFont; readonly reference: EmbeddedFont } {
  const { path } = fonts[face]
  const whole = loadFontkit().create(readFileSync(path)) as EmbeddedFont
  const refuse = (): OpenFont => {
    throw new Error('asked fontkit')
  }
  return { own: opened(TrueTypeFont.open(path, refuse)), reference: whole }
}

function opened(font: TrueTypeFont | null): TrueTypeFont {
  if (font === null) throw new Error('not opened')
  return font
}

function plain({ glyphs, positions, advanceWidth }: SetText): {
  readonly glyphs: readonly (readonly number[])[]
  readonly width: number
} {
  const rows = glyphs.map(({ id, advanceWidth: own }, at) => {
    const { xAdvance = NaN, yAdvance = NaN, xOffset = NaN, yOffset = NaN } = positions[at] ?? {}
    return [id, own, xAdvance, yAdvance, xOffset, yOffset]
  })
  return { glyphs: rows, width: advanceWidth }
}

function reportTexts(): readonly string[] {
  const texts = new Set<string>()
  JSON.stringify(sampleDocument.blocks, (_, value: unknown) => {
    if (typeof value === 'string' && value !== '') texts.add(value)
    return value
  })
  return [...texts]
}

function pairsOf(characters: readonly string[]): readonly string[] {
  return characters.flatMap((character) => characters.map((other) => `一${character}${other}1`))
}
