import { decrypt } from 'officecrypto-tool'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../../../electron/adapters/read-workbook/read-workbook'
import { codesOf, valueOf } from '../../../../helpers/project/project'
import { contentAt } from '../../../../helpers/workbook/plain-grid'
import { protectedXls, type OldProtection } from '../../../../helpers/workbook/protected-workbook'

const rows = [
  ['指标', '2021年', '2022年'],
  ...Array.from({ length: 120 }, (_, at) => [`救助对象第${at}类`, at * 3, at + 0.25]),
]
const kinds: readonly OldProtection[] = ['RC4', 'CryptoAPI', 'XOR']

describe.each(kinds)('an .xls protected by %s', (kind) => {
  it('opens with the password that office programs try by themselves', async () => {
    const [sheet] = valueOf(await readWorkbook(protectedXls(rows, kind, 'VelvetSweatshop'), '表.xls')).sheets
    expect([1, 61, 121].map((row) => contentAt(sheet, row, 1))).toEqual(
      rows.flatMap(([name], at) => (at % 60 === 0 ? [name] : [])),
    )
    expect(contentAt(sheet, 121, 3)).toBe(119.25)
  })

  it('asks for another password, and says when it is wrong', async () => {
    const bytes = protectedXls(rows, kind, 'Ab3-mima')
    expect(codesOf(await readWorkbook(bytes, '表.xls'))).toEqual(['import.password-needed'])
    expect(codesOf(await readWorkbook(bytes, '表.xls', undefined, 'ab3-mima'))).toEqual(['import.password-wrong'])
    const [sheet] = valueOf(await readWorkbook(bytes, '表.xls', undefined, 'Ab3-mima')).sheets
    expect([contentAt(sheet, 2, 1), contentAt(sheet, 121, 2)]).toEqual(['救助对象第0类', 357])
  })

  it('is protected as another library knows it', async () => {
    const opened = await decrypt(Buffer.from(protectedXls(rows, kind, 'Ab3-mima')), { password: 'Ab3-mima' })
    const [sheet] = valueOf(await readWorkbook(new Uint8Array(opened), '表.xls')).sheets
    expect(contentAt(sheet, 121, 1)).toBe('救助对象第119类')
  })
})
