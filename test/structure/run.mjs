// Prints how the house stands: `npm run structure`. Ends with 1 where a bound of CONTRIBUTING.md is exceeded.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import ts from 'typescript'
import { ESLint } from 'eslint'

const bounds = { folder: 20, exceptions: 10, untested: 0.5, undocumented: 0.15 }
/** Layers in which every logic file has a test of its name. */
const wholeTested = /^shared\/(import|derive|template)\//u

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' }).trim().split('\n')
const sources = tracked.filter((file) => /^(shared|electron|renderer|test)\/.*\.(tsx?|mjs)$/u.test(file))
const program = sources.filter((file) => !file.startsWith('test/'))
const parsed = new Map(program.map((file) => [file, parse(file)]))

const results = [
  ['largest folder', largestFolder],
  ['functions over 60 lines or over complexity 15', longFunctions],
  ["files whose name is not their main export's", misnamedFiles],
  ['logic files without a test of their name', untestedFiles],
  ['exports without a doc', undocumentedExports],
  ['lines of program code', programLines],
]
let failed = false
for (const [title, measure] of results) {
  const { shown, details, isWithin } = await measure()
  console.log(`${isWithin ? 'ok  ' : 'over'} ${title}: ${shown}`)
  if (!isWithin || process.argv.includes('--details')) for (const line of details) console.log(`       ${line}`)
  failed ||= !isWithin
}
process.exitCode = failed ? 1 : 0

function parse(file) {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
}

function largestFolder() {
  const counts = new Map()
  for (const file of sources) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  const ordered = [...counts].sort(([, a], [, b]) => b - a)
  const [folder, count] = ordered[0]
  const details = ordered.filter(([, files]) => files > bounds.folder).map(([name, files]) => `${name} ${files}`)
  return { shown: `${folder}, ${count} files (at most ${bounds.folder})`, details, isWithin: count <= bounds.folder }
}

/** ESLint holds both bounds; what is counted here are the exceptions, each with its reason, and what breaks the rule all the same. */
async function longFunctions() {
  const eslint = new ESLint({ ruleFilter: ({ ruleId }) => /^(complexity|max-lines-per-function)$/u.test(ruleId) })
  const reports = await eslint.lintFiles(program)
  const places = (messages, file) =>
    messages.map(({ line, message, suppressions }) => {
      const reason = suppressions?.[0]?.justification ?? ''
      return { text: `${file}:${line} ${message}${reason === '' ? '' : ` — ${reason}`}`, hasReason: reason !== '' }
    })
  const named = (file) => file.slice(process.cwd().length + 1)
  const ours = ({ ruleId }) => /^(complexity|max-lines-per-function)$/u.test(ruleId ?? '')
  const broken = reports.flatMap(({ filePath, messages }) => places(messages.filter(ours), named(filePath)))
  const excused = reports.flatMap(({ filePath, suppressedMessages }) =>
    places(suppressedMessages.filter(ours), named(filePath)),
  )
  return {
    shown: `${broken.length} without and ${excused.length} with an exception (at most 0 and ${bounds.exceptions})`,
    details: [...broken, ...excused].map(({ text }) => text),
    isWithin: broken.length === 0 && excused.length <= bounds.exceptions && excused.every(({ hasReason }) => hasReason),
  }
}

/** Names that a module hands out, with the nodes that declare them. */
function exportsOf(source) {
  const found = []
  for (const statement of source.statements) {
    const isExported = ts.canHaveModifiers(statement)
      ? (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false
    if (isExported && ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations)
        found.push({
          name: name.getText(source),
          node: statement,
          isLogic: initializer !== undefined && isFunction(initializer),
        })
    } else if (isExported && statement.name !== undefined) {
      found.push({
        name: statement.name.text,
        node: statement,
        isLogic: ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement),
      })
    } else if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      for (const { name } of statement.exportClause.elements)
        found.push({ name: name.text, node: null, isLogic: false })
    }
  }
  return found
}

function isFunction(node) {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node)
}

/** A name without its spelling: import-session, ImportSession and importSession are one. */
function plain(name) {
  return name.replace(/[^A-Za-z0-9]/gu, '').toLowerCase()
}

function stem(file) {
  return basename(file).replace(/\.(d\.)?(tsx?|mjs)$/u, '')
}

/**
 * A file's main export: its only function, class or component, or its only export at all. A file of several equals (the words of
 * a screen, the schemas of a form) has none and is named after what they are about.
 */
function mainExport(file) {
  const all = exportsOf(parsed.get(file))
  const logic = all.filter(({ isLogic }) => isLogic)
  const candidates = logic.length > 0 ? logic : all
  return candidates.length === 1 ? candidates[0].name : null
}

/**
 * A file bears the name of its main export, which may have a verb before it (zip-directory.ts has readZipDirectory) or say its
 * folder or its kind behind (messages/check.ts has checkMessages, window/home.ts homeText); or that of a type that it is about (project.ts has Project).
 */
function bearsItsName(file, main) {
  const name = plain(stem(file))
  const folder = plain(basename(dirname(file))).replace(/s$/u, '')
  const isNamed = exportsOf(parsed.get(file)).some((item) => plain(item.name) === name)
  return (
    isNamed ||
    plain(main).endsWith(name) ||
    plain(main).replace(/s$/u, '') === name + folder ||
    plain(main) === `${name}text`
  )
}

function misnamedFiles() {
  const details = program
    .filter((file) => stem(file) !== 'index')
    .map((file) => ({ file, main: mainExport(file) }))
    .filter(({ file, main }) => main !== null && !bearsItsName(file, main))
    .map(({ file, main }) => `${file} ${main}`)
  return { shown: `${details.length} (at most 0)`, details, isWithin: details.length === 0 }
}

/** A logic file hands out a function or class that is no React component. */
function untestedFiles() {
  const tests = new Set(
    tracked.filter((file) => /\.test\.tsx?$/u.test(file)).map((file) => basename(file).replace(/\.test\.tsx?$/u, '')),
  )
  const logic = program.filter(
    (file) =>
      /\.ts$/u.test(file) &&
      exportsOf(parsed.get(file)).some(({ isLogic, name }) => isLogic && !/^use[A-Z]/u.test(name)),
  )
  const untested = logic.filter((file) => !tests.has(stem(file)))
  const owed = untested.filter((file) => wholeTested.test(file))
  const share = untested.length / logic.length
  return {
    shown: `${untested.length} of ${logic.length}, ${percent(share)} (at most ${percent(bounds.untested)}), of import, derive and template ${owed.length} (at most 0)`,
    details: [...owed, ...untested.filter((file) => !owed.includes(file))],
    isWithin: share <= bounds.untested && owed.length === 0,
  }
}

function undocumentedExports() {
  const all = program.flatMap((file) =>
    exportsOf(parsed.get(file))
      .filter(({ node }) => node !== null)
      .map((item) => ({ ...item, file })),
  )
  const bare = all.filter(({ node }) => ts.getJSDocCommentsAndTags(node).length === 0)
  const share = bare.length / all.length
  return {
    shown: `${bare.length} of ${all.length}, ${percent(share)} (at most ${percent(bounds.undocumented)})`,
    details: bare.map(({ file, name }) => `${file} ${name}`),
    isWithin: share <= bounds.undocumented,
  }
}

function programLines() {
  const lines = program.reduce((sum, file) => sum + parsed.get(file).text.split('\n').length - 1, 0)
  return { shown: String(lines), details: [], isWithin: true }
}

function percent(share) {
  return `${(share * 100).toFixed(1)} %`
}
