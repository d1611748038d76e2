import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseFonts, officialFacesOf } from '../../../../electron/adapters/fonts/choose-fonts'
import { bundledFonts } from '../../../../electron/adapters/fonts/fonts'
import { printPdf } from '../../../../electron/adapters/write-pdf/print-pdf'
import { findSystemFonts } from '../../../../electron/adapters/fonts/system/find-system-fonts'
import { fontFolders } from '../../../../electron/adapters/fonts/system/font-folders'
import { readFontNames } from '../../../../electron/adapters/fonts/system/read-font-names'
import { gbt9704Profile } from '../../../../shared/render/style/profiles/gbt9704'
import { newsProfile } from '../../../../shared/render/style/profiles/news'
import { formatIssue } from '../../../../shared/text/messages'
import { makeCollection, renameFont } from '../../../helpers/report/make-font'
import { readPdfText } from '../../../helpers/report/pdf-text'
import { sampleDocument } from '../../../helpers/report/sample-document'

const paragraphs = {
  ...sampleDocument,
  figures: [],
  blocks: sampleDocument.blocks.filter(({ tag }) => tag !== 'chart'),
}
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-fonts-'))
  const font = readFileSync(bundledFonts().serif.path)
  const named = (family: string, postScriptName: string, restricted = false) =>
    renameFont(font, { family, postScriptName, restricted })
  mkdirSync(join(folder, 'truetype', 'office'), { recursive: true })
  writeFileSync(join(folder, 'STFANGSO.TTF'), named('STFangsong', 'STFangsong'))
  writeFileSync(join(folder, 'truetype', 'office', 'simfang.ttf'), named('仿宋', 'FangSong'))
  writeFileSync(
    join(folder, 'simsun.ttc'),
    makeCollection([named('Other', 'Other'), named('宋体', 'SimSun'), named('新宋体', 'NSimSun')]),
  )
  writeFileSync(join(folder, 'FZXBSJW.TTF'), named('方正小标宋简体', 'FZXBSJW--GB1-0', true))
  writeFileSync(join(folder, 'broken.ttf'), font.subarray(0, 40))
  writeFileSync(join(folder, 'empty.ttf'), '')
  writeFileSync(join(folder, 'readme.txt'), 'simkai.ttf')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('fontFolders', () => {
  it('knows where Windows keeps the fonts of all users and of one', () => {
    const environment = { WINDIR: 'D:\\Windows', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' }
    const folders = fontFolders({ platform: 'win32', home: 'C:\\Users\\a', environment }).map((fontFolder) =>
      fontFolder.replace(/\//gu, '\\'),
    )
    expect(folders).toEqual(['D:\\Windows\\Fonts', 'C:\\Users\\a\\AppData\\Local\\Microsoft\\Windows\\Fonts'])
  })

  it('looks on Linux in the folders of the system, the user and WPS Office', () => {
    const folders = fontFolders({ platform: 'linux', home: '/home/a', environment: {} })
    expect(folders).toContain('/usr/share/fonts')
    expect(folders).toContain('/home/a/.local/share/fonts')
    expect(folders).toContain('/opt/kingsoft/wps-office/office6/fonts')
  })

  it('looks on macOS in the folders of the system and the user', () => {
    const folders = fontFolders({ platform: 'darwin', home: '/Users/a', environment: {} })
    expect(folders).toContain('/System/Library/Fonts')
    expect(folders).toContain('/Users/a/Library/Fonts')
  })
})

describe('readFontNames', () => {
  it('reads the names of every font of a collection', () => {
    const fonts = readFontNames(join(folder, 'simsun.ttc'))
    expect(fonts.map(({ names, postScriptName }) => [names, postScriptName])).toEqual([
      [['Other'], 'Other'],
      [['宋体'], 'SimSun'],
      [['新宋体'], 'NSimSun'],
    ])
  })

  it('finds no names in a broken, an empty or a missing file', () => {
    for (const name of ['broken.ttf', 'empty.ttf', 'none.ttf'])
      expect(readFontNames(join(folder, name)), name).toEqual([])
  })

  it('knows the weight of a font and whether it may be embedded', () => {
    const [bundled] = readFontNames(bundledFonts()['serif-bold'].path)
    expect(bundled).toMatchObject({ weight: 700, isEmbeddable: true })
    expect(readFontNames(join(folder, 'FZXBSJW.TTF'))[0]?.isEmbeddable).toBe(false)
  })
})

describe('findSystemFonts', () => {
  it('takes the best family of a face, wherever in the folders it lies', () => {
    const { fangsong } = findSystemFonts([join(folder, 'no such folder'), folder])
    expect(fangsong).toEqual({ path: join(folder, 'truetype', 'office', 'simfang.ttf'), name: null, family: '仿宋' })
  })

  it('names a font within its collection', () => {
    expect(findSystemFonts([folder]).song).toEqual({ path: join(folder, 'simsun.ttc'), name: 'SimSun', family: '宋体' })
  })

  it('leaves alone a font that may not be embedded', () => {
    expect(findSystemFonts([folder]).biaosong).toBeUndefined()
  })
})

describe('chooseFonts', () => {
  it('asks nothing of a PC for a profile of the program’s own faces', () => {
    expect(officialFacesOf(newsProfile)).toEqual([])
    expect(chooseFonts(newsProfile, {})).toEqual({ fonts: bundledFonts(), issues: [] })
  })

  it('says which face is replaced by which', () => {
    const { fonts, issues } = chooseFonts(gbt9704Profile, findSystemFonts([folder]))
    expect(fonts.fangsong.path).toMatch(/simfang\.ttf$/u)
    expect(fonts.kai).toEqual(bundledFonts().kai)
    const missing = [
      '楷体_GB2312 → Noto Serif SC Bold',
      '黑体 → Noto Sans SC Bold',
      '方正小标宋简体 → Noto Serif SC Bold',
    ]
    expect(issues).toMatchObject([
      { severity: 'warning', code: 'export.fonts-missing', parameters: { faces: missing.join('、') } },
      {
        severity: 'info',
        code: 'export.font-other',
        parameters: { face: '仿宋', wanted: '仿宋_GB2312', used: '仿宋' },
      },
    ])
    expect(issues.map((issue) => formatIssue(issue, 'zh-CN'))[0]).toContain('楷体_GB2312')
  })
})

describe('printPdf', () => {
  it('embeds the PC’s own faces, one of a collection too, and prints the same text', async () => {
    const installed = findSystemFonts([folder])
    const own = await printPdf(paragraphs, gbt9704Profile, { installed: () => installed })
    const bundled = await printPdf(paragraphs, gbt9704Profile, { installed: () => ({}) })
    if (!own.ok || !bundled.ok) throw new Error('not written')
    const names = [
      ...Buffer.from(own.value.bytes)
        .toString('latin1')
        .matchAll(/\/BaseFont \/[A-Z]{6}\+([^\s/]+)/gu),
    ]
    expect(new Set(names.map((match) => match[1]))).toEqual(
      new Set(['FangSong', 'SimSun', 'NotoSerifSC-Bold', 'NotoSansSC-Bold']),
    )
    const text = async (bytes: Uint8Array) => (await readPdfText(bytes)).pages.map((page) => page.text)
    expect(await text(own.value.bytes)).toEqual(await text(bundled.value.bytes))
    expect(own.value.issues.map(({ code }) => code)).toEqual(['export.fonts-missing', 'export.font-other'])
    expect(bundled.value.issues.map(({ code }) => code)).toEqual(['export.fonts-missing'])
  })
})
