import { posix } from 'node:path'

/** What lies in `shared` itself (results, issues, lists) may be imported from everywhere. */
const everywhere = ['shared']

/**
 * What each folder may import besides itself: dependencies run one way (drawn in docs/adr/0002-import-directions.md). A file
 * belongs to the longest name that its path begins with.
 */
export const directions = {
  shared: ['shared/text'],
  'shared/text': [],
  'shared/model': [],
  'shared/sheet': ['shared/text'],
  'shared/markup': [],
  'shared/clipboard': ['shared/model', 'shared/sheet', 'shared/derive', 'shared/markup'],
  'shared/project': ['shared/model'],
  'shared/derive': ['shared/model'],
  'shared/checks': ['shared/text', 'shared/model', 'shared/derive', 'shared/report'],
  'shared/report': ['shared/model', 'shared/derive'],
  'shared/import/read': ['shared/text', 'shared/model'],
  'shared/import/view': ['shared/model', 'shared/sheet', 'shared/import/read'],
  'shared/import/layout': ['shared/model', 'shared/sheet', 'shared/import/read', 'shared/import/view'],
  'shared/import/table': [
    ...['shared/text', 'shared/model', 'shared/sheet'],
    ...['shared/import/read', 'shared/import/view', 'shared/import/layout'],
  ],
  'shared/import/accept': [
    ...['shared/model', 'shared/sheet', 'shared/project'],
    ...['shared/import/read', 'shared/import/view', 'shared/import/table'],
  ],
  'shared/collect': [
    ...['shared/model', 'shared/sheet', 'shared/project'],
    ...['shared/import/read', 'shared/import/view', 'shared/import/table', 'shared/import/accept'],
  ],
  'shared/template': ['shared/model', 'shared/derive', 'shared/report', 'shared/template/filters'],
  'shared/template/filters': ['shared/model', 'shared/derive', 'shared/report', 'shared/template'],
  'shared/template/parse': ['shared/text', 'shared/model', 'shared/template'],
  'shared/template/fill': [
    'shared/model',
    'shared/derive',
    'shared/report',
    'shared/template',
    'shared/template/filters',
  ],
  'shared/template/analyse': [
    ...['shared/model', 'shared/derive', 'shared/report', 'shared/template', 'shared/template/filters'],
    ...['shared/template/parse', 'shared/template/fill'],
  ],
  'shared/template/project': [
    ...['shared/model', 'shared/project', 'shared/template', 'shared/template/analyse', 'shared/template/fill'],
  ],
  'shared/template/edit': [
    ...['shared/model', 'shared/project', 'shared/report', 'shared/template', 'shared/template/filters'],
    ...['shared/template/parse', 'shared/template/analyse', 'shared/template/project'],
  ],
  'shared/draft': [
    ...[
      'shared/text',
      'shared/model',
      'shared/sheet',
      'shared/derive',
      'shared/report',
      'shared/project',
      'shared/import/read',
    ],
    ...['shared/template', 'shared/template/filters', 'shared/template/parse', 'shared/template/analyse'],
    ...['shared/template/fill', 'shared/template/project'],
  ],
  'shared/render': [],
  'shared/render/style': ['shared/model', 'shared/report', 'shared/render'],
  'shared/render/typeset': ['shared/render', 'shared/render/style'],
  'shared/render/chart': [
    ...[
      'shared/model',
      'shared/derive',
      'shared/report',
      'shared/render',
      'shared/render/style',
      'shared/render/workbook',
    ],
  ],
  'shared/render/pages': [
    ...['shared/model', 'shared/derive', 'shared/report'],
    ...['shared/render', 'shared/render/style', 'shared/render/typeset', 'shared/render/chart'],
  ],
  'shared/render/docx': [
    ...['shared/model', 'shared/sheet', 'shared/derive', 'shared/report'],
    ...['shared/render', 'shared/render/style', 'shared/render/typeset', 'shared/render/chart', 'shared/render/pages'],
  ],
  'shared/render/workbook': [
    ...['shared/model', 'shared/sheet', 'shared/derive', 'shared/report'],
    ...['shared/render', 'shared/render/style', 'shared/render/typeset', 'shared/render/chart'],
  ],
  'shared/render/verify': [
    ...['shared/model', 'shared/derive', 'shared/report'],
    ...['shared/render', 'shared/render/style', 'shared/render/typeset', 'shared/render/chart', 'shared/render/pages'],
  ],
  'shared/grid': ['shared/text', 'shared/model', 'shared/derive', 'shared/project', 'shared/import/read'],
  'shared/write-back': [
    ...[
      'shared/text',
      'shared/model',
      'shared/sheet',
      'shared/derive',
      'shared/project',
      'shared/grid',
      'shared/import/read',
    ],
  ],
  'shared/api': [
    ...['shared/text', 'shared/model', 'shared/sheet', 'shared/project', 'shared/write-back'],
    ...['shared/import/read', 'shared/import/table', 'shared/import/accept', 'shared/draft', 'shared/render/pages'],
  ],
}

/**
 * The rooms of the Node side, each with those that it may import besides itself; all of `shared` is open to them. Jobs know ports and
 * types of one another, adapters the ports that they fulfil, and `wiring` puts both together for the hosts.
 */
export const nodeDirections = {
  'electron/jobs': [],
  'electron/jobs/import': ['electron/jobs'],
  'electron/jobs/collect': ['electron/jobs', 'electron/jobs/import'],
  'electron/jobs/report': ['electron/jobs', 'electron/jobs/import'],
  'electron/jobs/draft': ['electron/jobs', 'electron/jobs/import'],
  'electron/jobs/write-back': ['electron/jobs'],
  'electron/jobs/heavy': [
    ...['electron/jobs', 'electron/jobs/import', 'electron/jobs/report', 'electron/jobs/draft'],
    'electron/jobs/write-back',
  ],
  'electron/jobs/session': [
    ...['electron/jobs', 'electron/jobs/import', 'electron/jobs/report', 'electron/jobs/write-back'],
    ...['electron/jobs/draft', 'electron/jobs/heavy'],
  ],
  'electron/adapters/package': [],
  'electron/adapters/fonts': [],
  'electron/adapters/files': ['electron/jobs', 'electron/adapters/package'],
  'electron/adapters/project-store': ['electron/jobs/session', 'electron/jobs/write-back'],
  'electron/adapters/read-workbook': ['electron/adapters/package'],
  'electron/adapters/read-report': ['electron/adapters/package'],
  'electron/adapters/comment-report': ['electron/jobs', 'electron/adapters/package', 'electron/adapters/read-report'],
  'electron/adapters/verify': ['electron/adapters/package', 'electron/adapters/read-workbook'],
  'electron/adapters/write-back': ['electron/jobs', 'electron/adapters/package', 'electron/adapters/read-workbook'],
  'electron/adapters/write-docx': ['electron/adapters/package'],
  'electron/adapters/write-pdf': ['electron/jobs', 'electron/adapters/fonts'],
  'electron/adapters/write-workbook': ['electron/adapters/package'],
  'electron/wiring': ['electron/jobs', 'electron/adapters'],
  'electron/worker': ['electron/jobs', 'electron/wiring'],
  'electron/host': ['electron/jobs', 'electron/adapters', 'electron/wiring', 'electron/worker'],
  'electron/cli': ['electron/jobs', 'electron/adapters', 'electron/wiring', 'electron/worker', 'electron/host'],
  'electron/web': ['electron/wiring', 'electron/host', 'electron/cli'],
  'electron/desktop': ['electron/wiring', 'electron/host'],
}

/** The rooms of the window; all of `shared` is open to them, and `nianbao.ts`, which lies in none of them. */
export const windowDirections = {
  'renderer/theme': [],
  'renderer/state': ['renderer/theme'],
  'renderer/components': ['renderer/state'],
  'renderer/issues': ['renderer/state'],
  'renderer/to-check': ['renderer/issues', 'renderer/state', 'renderer/templates', 'renderer/report/preview'],
  'renderer/clipboard': ['renderer/components'],
  'renderer/templates': [],
  'renderer/import': [
    'renderer/issues',
    ...['renderer/state', 'renderer/components', 'renderer/clipboard', 'renderer/import/reading'],
    ...['renderer/import/session', 'renderer/import/differences', 'renderer/import/sheet', 'renderer/import/table'],
  ],
  'renderer/import/reading': ['renderer/state', 'renderer/components'],
  'renderer/import/session': ['renderer/state', 'renderer/import/sheet'],
  'renderer/import/differences': [
    ...['renderer/state', 'renderer/components', 'renderer/import/sheet', 'renderer/import/session'],
  ],
  'renderer/import/sheet': ['renderer/state'],
  'renderer/import/table': [
    'renderer/state',
    'renderer/components',
    'renderer/import/sheet',
    'renderer/import/session',
  ],
  'renderer/grid': [
    ...['renderer/state', 'renderer/components', 'renderer/clipboard', 'renderer/grid/view'],
    ...['renderer/grid/figures', 'renderer/grid/panel', 'renderer/grid/structure'],
  ],
  'renderer/grid/view': ['renderer/components'],
  'renderer/grid/structure': ['renderer/state', 'renderer/components', 'renderer/grid/view'],
  'renderer/grid/figures': ['renderer/state', 'renderer/components', 'renderer/grid/view', 'renderer/grid/structure'],
  'renderer/grid/panel': ['renderer/theme', 'renderer/state', 'renderer/components', 'renderer/grid/structure'],
  'renderer/checks': [
    ...['renderer/issues', 'renderer/to-check', 'renderer/report/issues'],
    ...['renderer/state', 'renderer/components', 'renderer/templates'],
  ],
  'renderer/draft': ['renderer/state', 'renderer/components', 'renderer/clipboard', 'renderer/import/reading'],
  'renderer/verify': ['renderer/state', 'renderer/components', 'renderer/clipboard', 'renderer/import/reading'],
  'renderer/library': ['renderer/state', 'renderer/components'],
  'renderer/export': ['renderer/issues', 'renderer/state', 'renderer/components'],
  'renderer/write-back': ['renderer/state', 'renderer/components'],
  'renderer/report': [
    ...['renderer/issues', 'renderer/to-check'],
    ...['renderer/state', 'renderer/components', 'renderer/templates', 'renderer/export'],
    ...['renderer/report/preview', 'renderer/report/paper', 'renderer/report/figures', 'renderer/report/issues'],
    ...['renderer/report/settings', 'renderer/report/wording', 'renderer/report/ways'],
  ],
  'renderer/report/ways': ['renderer/state', 'renderer/components'],
  'renderer/report/preview': [],
  'renderer/report/paper': ['renderer/state', 'renderer/report/preview'],
  'renderer/report/figures': ['renderer/issues', 'renderer/state', 'renderer/components'],
  'renderer/report/wording': ['renderer/state', 'renderer/components', 'renderer/report/preview'],
  'renderer/report/issues': [
    'renderer/issues',
    'renderer/state',
    'renderer/components',
    'renderer/report/preview',
    'renderer/report/wording',
  ],
  'renderer/report/settings': ['renderer/state', 'renderer/export'],
  'renderer/home': [
    ...['renderer/state', 'renderer/components', 'renderer/clipboard'],
    ...['renderer/import', 'renderer/import/reading', 'renderer/to-check'],
  ],
  'renderer/frame': [
    'renderer/theme',
    ...['renderer/state', 'renderer/components', 'renderer/home'],
    ...['renderer/import/reading', 'renderer/write-back', 'renderer/to-check'],
  ],
}

/** The hosts and what serves them may use every room of the jobs and adapters. */
const wholeFolders = ['electron/wiring', 'electron/worker', 'electron/host', 'electron/cli']

const everyRoom = { ...directions, ...nodeDirections, ...windowDirections }

/** Whether a file of one room may import one of another. */
export function mayImport(from, to) {
  if (from === to || everywhere.includes(to)) return true
  const allowed = everyRoom[from]
  if (!from.startsWith('shared') && to.startsWith('shared')) return true
  return allowed.some((room) => room === to || (wholeFolders.includes(from) && to.startsWith(`${room}/`)))
}

/** The room of a file by its path; null outside of them. */
export const roomOf = (file) =>
  Object.keys(everyRoom)
    .filter((name) => file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0] ?? null

/** ESLint rule: an import of a folder that `directions` does not give to the importing one is an error, types included. */
export const importDirections = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { upward: '{{from}} must not import {{to}} (test/lint/import-directions.mjs).' },
  },
  create(context) {
    const file = posix.relative(context.cwd, context.filename)
    const from = roomOf(file)
    if (from === null) return {}
    const check = (source) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return
      const to = roomOf(posix.join(posix.dirname(file), source.value))
      if (to !== null && !mayImport(from, to)) context.report({ node: source, messageId: 'upward', data: { from, to } })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    }
  },
}
