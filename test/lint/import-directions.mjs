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
  'shared/project': ['shared/model'],
  'shared/derive': ['shared/model'],
  'shared/checks': ['shared/text', 'shared/model', 'shared/derive'],
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
  'shared/render/style': ['shared/model', 'shared/report', 'shared/render', 'shared/render/chart'],
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
    ...['shared/render', 'shared/render/style', 'shared/render/chart', 'shared/render/pages'],
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
    ...['shared/import/read', 'shared/import/table'],
  ],
}

const roomOf = (file) =>
  Object.keys(directions)
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
    const allowed = new Set([from, ...everywhere, ...directions[from]])
    const check = (source) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return
      const to = roomOf(posix.join(posix.dirname(file), source.value))
      if (to !== null && !allowed.has(to)) context.report({ node: source, messageId: 'upward', data: { from, to } })
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
