import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'

// Counts the cells of all workbooks of a folder with exceljs's streaming reader, one workbook after the other.
const folder = process.argv[2]
let cells = 0
for (const file of readdirSync(folder)) {
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(join(folder, file), {})) {
    for await (const row of sheet) {
      row.eachCell(() => {
        cells += 1
      })
    }
  }
}
console.log(`${cells} cells`)
