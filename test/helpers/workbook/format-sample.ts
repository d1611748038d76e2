import ExcelJS from 'exceljs'

/**
 * A workbook with everything that has to come through from whatever format: labels, texts that look like numbers and dates, percent and
 * custom formats, dates, formulas, an error, a footnote mark, a comment, a merge, hidden rows, columns and sheets. The files in
 * test/fixtures/formats are this workbook, saved by LibreOffice in the format of their ending.
 */
export async function formatSample(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('社会救助')
  sheet.addRows([
    ['社会救助基本情况'],
    ['指标', '单位', 2021, 2022, '备注'],
    ['低保对象', '万人', 4.5, 4.1, '0012'],
    ['特困人员', '万人', 1.25, 1.2, '1-2'],
    ['占比', '%', 0.125, 0.5, '—'],
  ])
  sheet.mergeCells('A1:E1')
  sheet.getCell('C5').numFmt = '0.0%'
  sheet.getCell('D5').numFmt = '0.0%'
  sheet.getCell('C3').note = '初步数'
  sheet.getCell('A6').value = new Date(Date.UTC(2021, 11, 31))
  sheet.getCell('A6').numFmt = 'yyyy"年"m"月"d"日"'
  sheet.getCell('C6').value = { formula: 'SUM(C3:C4)', result: 5.75 }
  sheet.getCell('D6').value = { formula: 'D3/0', result: { error: '#DIV/0!' } }
  sheet.getCell('E6').value = 0.75
  sheet.getCell('E6').numFmt = '[h]:mm'
  sheet.getCell('A7').value = { richText: [{ text: '特困人员' }, { text: '1)', font: { vertAlign: 'superscript' } }] }
  sheet.getCell('C7').value = -3.25
  sheet.getCell('C7').numFmt = '#,##0.00;[Red]-#,##0.00'
  sheet.getCell('D7').value = 1_234_567.5
  sheet.getCell('D7').numFmt = '#,##0'
  sheet.getCell('E7').value = true
  sheet.getRow(4).hidden = true
  sheet.getColumn(5).hidden = true
  workbook.addWorksheet('底稿', { state: 'hidden' }).addRow(['指标', 1])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
