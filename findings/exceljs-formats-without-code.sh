#!/usr/bin/env bash
# exceljs 4.4.0 reads dates of Chinese Excel as plain numbers.
#
# Excel keeps the number formats 27 to 36 and 50 to 58 for East Asian dates: a Chinese workbook may name them by number alone, without a
# format code anywhere in the file (ECMA-376 part 1, 18.8.30: 31 is yyyy"年"m"月"d"日", 57 is yyyy"年"m"月"). exceljs knows the codes of
# the other built-in formats only: 14 comes as a Date, 31 and 57 as the number 45292 with no format at all, so a column of dates looks like a
# column of figures. SheetJS 0.20.3 says that all three are dates.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 @e965/xlsx@0.20.3 fflate@0.8.3 >/dev/null
cat >try.mjs <<'JS'
import ExcelJS from 'exceljs'
import * as XLSX from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageParts = 'http://schemas.openxmlformats.org/package/2006'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const formats = [0, 14, 31, 57]
const parts = {
  '[Content_Types].xml': `<Types xmlns="${packageParts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packageParts}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageParts}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">${formats.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1">${['A', 'B', 'C', 'D'].map((column, style) => `<c r="${column}1" s="${style}"><v>45292</v></c>`).join('')}</row></sheetData></worksheet>`,
}
const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`)])))

const workbook = new ExcelJS.Workbook()
await workbook.xlsx.load(Buffer.from(bytes))
const sheet = workbook.worksheets[0]
const other = XLSX.read(bytes, { cellDates: true }).Sheets.Sheet1
for (const [at, column] of ['A', 'B', 'C', 'D'].entries()) {
  const { value } = sheet.getCell(`${column}1`)
  console.log(`format ${formats[at]}: exceljs ${value instanceof Date ? 'date' : `number ${value}`}, SheetJS ${other[`${column}1`].t === 'd' ? 'date' : 'number'}`)
}
JS
found=$(node try.mjs)
echo "$found"
expected='format 0: exceljs number 45292, SheetJS number
format 14: exceljs date, SheetJS date
format 31: exceljs number 45292, SheetJS date
format 57: exceljs number 45292, SheetJS date'
[ "$found" = "$expected" ] || { echo 'changed: see above'; exit 1; }
echo 'as found'
