import ExcelJS from 'exceljs'

// Counts the cells of the workbook that the command line names with exceljs's streaming reader, and does nothing with them.
let cells = 0
for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2], {})) {
  for await (const row of sheet) {
    row.eachCell(() => {
      cells += 1
    })
  }
}
console.log(`${cells} cells`)
