#!/usr/bin/env bash
# exceljs 4.4.0 takes a backslash out of a number format before it looks what the format is.
#
# In a format a backslash shows the next character as it stands: 0\d shows 5 as "5d", 0.0\% shows 12.5 as "12.5%" (the per cent sign
# without a backslash multiplies by 100). After reading, both backslashes are gone: the five becomes a Date in January 1900, and 12.5
# carries the format 0.0%, by which it is 1250 %. Saved again, the file shows the wrong figure. SheetJS 0.20.3 keeps both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 @e965/xlsx@0.20.3 >/dev/null
cat >try.mjs <<'JS'
import ExcelJS from 'exceljs'
import * as XLSX from '@e965/xlsx'

const book = XLSX.utils.book_new()
const sheet = XLSX.utils.aoa_to_sheet([[5, 12.5]])
sheet.A1.z = '0\\d'
sheet.B1.z = '0.0\\%'
XLSX.utils.book_append_sheet(book, sheet, 'Sheet1')
const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })

const workbook = new ExcelJS.Workbook()
await workbook.xlsx.load(bytes)
const again = XLSX.read(bytes, { cellNF: true }).Sheets.Sheet1
for (const address of ['A1', 'B1']) {
  const { value, numFmt } = workbook.worksheets[0].getCell(address)
  console.log(`${address}: SheetJS ${again[address].w}, exceljs ${value instanceof Date ? value.toISOString() : value} with format ${numFmt}`)
}
const saved = XLSX.read(await workbook.xlsx.writeBuffer(), { cellNF: true }).Sheets.Sheet1
console.log(`B1 saved by exceljs shows ${saved.B1.w}`)
JS
found=$(node try.mjs)
echo "$found"
expected='A1: SheetJS 5d, exceljs 1900-01-04T00:00:00.000Z with format 0d
B1: SheetJS 12.5%, exceljs 12.5 with format 0.0%
B1 saved by exceljs shows 1250.0%'
[ "$found" = "$expected" ] || { echo 'changed: see above'; exit 1; }
echo 'as found'
