import { join } from 'node:path'
import ExcelJS from 'exceljs'

type Row = readonly (string | number)[]

async function write(path: string, sheets: Readonly<Record<string, readonly Row[]>>): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]))
  await workbook.xlsx.writeFile(path)
  return path
}

/** National figures as a bureau keeps them: one sheet by years, one whose bare year under a heading could be a figure. */
export function writeFirstWorkbook(folder: string): Promise<string> {
  return write(join(folder, '全国民政指标.xlsx'), {
    婚姻登记: [
      ['全国婚姻登记情况'],
      ['指标名称', '单位', '2021年', '2022年'],
      ['结婚登记', '万对', 764.3, 683.5],
      ['离婚', '万对', 283.9, 287.9],
    ],
    社会组织: [
      ['社会组织情况'],
      ['指标名称', '单位', '数量'],
      ['', '', '2022'],
      ['社会组织总数', '万个', 89.13],
      ['社会团体', '万个', 37.01],
    ],
  })
}

/** What comes a year later: the next year, and a revision of the year before. */
export function writeNextWorkbook(folder: string): Promise<string> {
  return write(join(folder, '全国民政指标2023.xlsx'), {
    婚姻登记: [
      ['全国婚姻登记情况'],
      ['指标名称', '单位', '2022年', '2023年'],
      ['结婚登记', '万对', 683.5, 768.2],
      ['离婚', '万对', 288.1, 360.5],
    ],
  })
}
