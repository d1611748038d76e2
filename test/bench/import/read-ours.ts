import { readFileSync } from 'node:fs'
import { readWorkbook } from '../../../electron/adapters/read-workbook/read-workbook'
import { accept } from '../../../shared/import/accept/accept'
import { recognise } from '../../../shared/import/table/recognise'

/**
 * Reads the workbook that the command line names into a dataset, and says how many figures it has and what each step took. With
 * `each` behind the name it asks the dataset for every figure once.
 */
const [file = '', each] = process.argv.slice(2)
const times: string[] = []
let last = performance.now()
const step = (name: string): void => {
  const now = performance.now()
  times.push(`${name} ${Math.round(now - last)} ms`)
  last = now
}
const grid = await readWorkbook(new Uint8Array(readFileSync(file)), 'bench.xlsx')
if (!grid.ok) throw new Error(grid.error.map(({ code }) => code).join())
step('read')
const recognised = recognise(grid.value)
step('recognise')
const { dataset } = accept(recognised, [])
step('accept')
if (each === 'each') {
  let sum = 0
  for (const { value } of dataset.figures) if (value.tag === 'number') sum += value.number
  step(`every figure, in sum ${sum},`)
}
console.log(`${dataset.figures.length} figures: ${times.join(', ')}`)
