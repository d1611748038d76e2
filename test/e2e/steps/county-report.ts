import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'

const figures = [
  ['养老机构', '个', 40, 42, 45],
  ['养老床位', '张', 3500, 3650, 3518],
  ['城市特困人员', '人', 133, 128, 121],
  ['农村特困人员', '人', 133, 128, 140],
  ['临时救助', '人次', 2530, 2846, 2671],
] as const

const years = [2022, 2023, 2024] as const

/** The figures of an invented district, for some of its years. */
export async function writeDistrictFigures(
  folder: string,
  name: string,
  wanted: readonly (typeof years)[number][],
): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  const columns = wanted.map((year) => years.indexOf(year) + 2)
  workbook
    .addWorksheet('民政指标')
    .addRows([
      ['云澜区民政指标'],
      ['指标名称', '单位', ...wanted.map((year) => `${year}年`)],
      ...figures.map((row) => [row[0], row[1], ...columns.map((column) => row[column])]),
    ])
  const path = join(folder, `${name}.xlsx`)
  await workbook.xlsx.writeFile(path)
  return path
}

/** Its report of 2023: two figures are of the same size, one is in no sheet. `beds` is what it says of beds. */
export async function writeDistrictReport(folder: string, name: string, beds = '3650'): Promise<string> {
  const lines = [
    ['一、养老服务稳步发展', HeadingLevel.HEADING_1],
    [`2023年末，全区有养老机构42个，养老床位${beds}张，比上年增长4.3%。`, null],
    ['二、社会救助有力有效', HeadingLevel.HEADING_1],
    ['全区特困人员128人。全年实施临时救助2846人次，比上年增长12.5%。', null],
    ['全年新建慈善超市17家。', null],
  ] as const
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: '云澜区2023年民政工作报告', heading: HeadingLevel.TITLE }),
          ...lines.map(([text, heading]) => new Paragraph(heading === null ? { text } : { text, heading })),
        ],
      },
    ],
  })
  const path = join(folder, `${name}.docx`)
  writeFileSync(path, await Packer.toBuffer(document))
  return path
}
