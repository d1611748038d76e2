#!/usr/bin/env bash
# SheetJS 0.20.3 joins a raised footnote mark in a page to the figure before it.
#
# Tables that Excel and WPS put on the clipboard, and statistics offices on their pages, mark a footnote by <sup>: 99.7<sup>2</sup> is the
# figure 99.7 with note 2. SheetJS reads the cell as the number 99.72, with type n and without a trace of the mark. A mark that is no plain
# digit (①) leaves a text, so only the harmful case goes unseen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 >/dev/null
cat >try.mjs <<'JS'
import * as XLSX from '@e965/xlsx'

const page = '<html><body><table><tr><td>99.7<sup>2</sup></td><td>204<sup>1</sup></td><td>1,204<sup>①</sup></td></tr></table></body></html>'
const sheet = Object.values(XLSX.read(page, { type: 'string' }).Sheets)[0]
for (const address of ['A1', 'B1', 'C1']) console.log(`${address}: ${sheet[address].t} ${sheet[address].v}`)
JS
found=$(node try.mjs)
echo "$found"
expected='A1: n 99.72
B1: n 2041
C1: s 1,204①'
[ "$found" = "$expected" ] || { echo 'changed: see above'; exit 1; }
echo 'as found'
