import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encrypt } from 'officecrypto-tool'
import { describe, expect, it } from 'vitest'
import { smallTable, xlsxParts, zipParts } from '../../helpers/package/xlsx-parts'
import { runNianbao } from '../../helpers/run-nianbao'

describe('nianbao on a workbook with a password', () => {
  it('asks for it, says that it is wrong, and opens with the right one', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'nianbao-')), '表.xlsx')
    writeFileSync(file, encrypt(Buffer.from(zipParts(xlsxParts(smallTable))), { password: '民政 2026' }))
    const asked = await runNianbao(['inspect', file])
    expect([asked.code, asked.told]).toEqual([1, expect.stringContaining('--password')])
    const wrong = await runNianbao(['inspect', file, '--password=民政2026'])
    expect([wrong.code, wrong.told]).toEqual([1, expect.stringContaining('密码不对')])
    const opened = await runNianbao(['inspect', file, '--password', '民政 2026'])
    expect(opened.out).toContain('A1')
  })
})
