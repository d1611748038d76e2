import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'

// Reads the workbook that the command line names with SheetJS, its number formats included, and counts its cells.
const book = XLSX.read(readFileSync(process.argv[2]), {
  cellNF: true,
  cellFormula: true,
  cellStyles: true,
  dense: true,
})
const sheets = Object.values(book.Sheets)
console.log(
  `${sheets.reduce((sum, sheet) => sum + sheet['!data'].reduce((row, cells) => row + cells.length, 0), 0)} cells`,
)
