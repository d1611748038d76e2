import { encrypt } from 'officecrypto-tool'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../../../electron/adapters/read-workbook/read-workbook'
import { smallTable, xlsxParts, zipParts } from '../../../../helpers/package/xlsx-parts'
import { codesOf, valueOf } from '../../../../helpers/project/project'
import { contentAt } from '../../../../helpers/workbook/plain-grid'

const plain = zipParts(xlsxParts(smallTable))
const protect = (password: string, type?: 'standard'): Uint8Array =>
  new Uint8Array(encrypt(Buffer.from(plain), { password, ...(type ? { type } : {}) }))

describe.each([
  ['agile', undefined],
  ['standard', 'standard'],
] as const)('an .xlsx protected by %s encryption', (_, type) => {
  it('opens with the password that office programs try by themselves', async () => {
    const [expected] = valueOf(await readWorkbook(plain, '表.xlsx')).sheets
    const [sheet] = valueOf(await readWorkbook(protect('VelvetSweatshop', type), '表.xlsx')).sheets
    expect(contentAt(sheet, 2, 2)).toBe(contentAt(expected, 2, 2))
    expect(sheet?.rows.size).toBe(expected?.rows.size)
  })

  it('asks for another password, and says when it is wrong', async () => {
    const bytes = protect('民政2026', type)
    expect(codesOf(await readWorkbook(bytes, '表.xlsx'))).toEqual(['import.password-needed'])
    expect(codesOf(await readWorkbook(bytes, '表.xlsx', undefined, '民政2025'))).toEqual(['import.password-wrong'])
    const [sheet] = valueOf(await readWorkbook(bytes, '表.xlsx', undefined, '民政2026')).sheets
    expect(sheet?.rows.size).toBeGreaterThan(1)
  })
})
