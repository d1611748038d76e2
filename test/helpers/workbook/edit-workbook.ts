import ExcelJS from 'exceljs'

/** The workbook with one change made to it, as a user's program would save it. */
export async function editWorkbook(bytes: Uint8Array, edit: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer)
  edit(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
