import './optimise-later'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exitCodes, type ExitCode } from './exit-code'
import { processHost } from './host'
import { runCommand } from './run-command'
import { runProcess } from './run-process'

const root = fileURLToPath(new URL('../..', import.meta.url))
const out = 'out/demo'
/** A finished report of last year in Word, and the workbook that holds its figures and those of this year. */
const lastYear = 'test/fixtures/draft/last-year.docx'
const figures = 'test/fixtures/draft/figures.xlsx'
const drafted = `${out}/last-year.nianbao-template`

/** Both templates with their own example workbook, for the year that it knows most of, as any user would run them. */
const reports = [
  { template: 'decade-review', year: '2022', date: '2022-09-01' },
  { template: 'annual-summary', year: '2016', date: '2017-08-03' },
  { template: 'annual-summary', year: '2016', date: '2017-08-03', profile: 'gbt9704' },
  { template: 'annual-summary', year: '2016', date: '2017-08-03', profile: 'bulletin' },
].map(({ template, year, date, profile }) => {
  const look =
    profile === undefined ? [] : ['--profile', profile, '--format', 'pdf', '--name', `${template}-${profile}`]
  const file = `templates/${template}/example.xlsx`
  return ['report', file, '--template', template, '--year', year, '--date', date, ...look, '--out', out]
})

/** Last year's report becomes a template, which prints this year's, and is itself checked against the figures of its year. */
const nextYear = [
  ['draft', lastYear, '--data', figures, '--year', '2021', '--out', drafted],
  [
    'report',
    figures,
    '--template',
    drafted,
    '--year',
    '2022',
    '--date',
    '2023-01-16',
    '--name',
    'next-year',
    '--out',
    out,
  ],
  ['verify', lastYear, '--data', figures, '--year', '2021'],
]

const paths = new Set([out, lastYear, figures, drafted])
const inRepository = (word: string): string =>
  paths.has(word) || word.startsWith('templates/') ? resolve(root, word) : word

await runProcess(processHost(process.argv.slice(2)), async (host) => {
  await rm(inRepository(drafted), { force: true })
  let worst: ExitCode = exitCodes.done
  for (const words of [...nextYear, ...reports]) {
    host.tell(`\n$ nianbao ${words.join(' ')}`)
    const code = await runCommand(words.map(inRepository), host)
    worst = code > worst ? code : worst
  }
  return worst
})
