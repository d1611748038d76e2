import eslint from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { importDirections } from './test/lint/import-directions.mjs'

const outside = (names, message) => ({ group: names, message })

const pureOnly = [
  outside(['node:*', 'fs', 'path', 'os', 'crypto'], 'shared is pure: take what you need as an argument.'),
  outside(['electron', 'electron/*', '**/electron/**', '**/renderer/**'], 'Imports run renderer → shared ← electron.'),
  outside(
    ['exceljs', 'pdfmake', 'chart.js', '@e965/xlsx', 'fflate'],
    'Libraries that do I/O belong to electron/adapters.',
  ),
]

export default defineConfig(
  globalIgnores(['dist', 'out', 'node_modules', 'coverage']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Spreading a string gives its code points, which is what splitting Chinese text means here.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Use a named export: one name everywhere.' },
        {
          selector: 'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString)$/]',
          message: 'The result depends on the machine: use derive/decimal or report/print-figure.',
        },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: pureOnly }],
      'no-restricted-globals': ['error', 'Date', 'process', 'window', 'document', 'fetch'],
      'no-console': 'error',
    },
  },
  {
    files: ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    plugins: { nianbao: { rules: { 'import-directions': importDirections } } },
    rules: {
      'nianbao/import-directions': 'error',
      // An exception needs a reason beside it; `npm run structure` lists them.
      complexity: ['error', 15],
      'max-lines-per-function': ['error', 60],
    },
  },
  {
    files: ['electron/jobs/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            outside(['electron', '**/renderer/**'], 'Jobs run in every host.'),
            outside(['**/adapters/*', '**/cli/**'], 'Jobs know ports, not libraries: take the adapter as a port.'),
            outside(['exceljs', 'pdfmake', 'chart.js', 'fflate'], 'Jobs know ports, not libraries.'),
          ],
        },
      ],
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/desktop/{main,window,menu,dialogs,preload}.ts', 'electron/jobs/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            outside(['electron', '**/renderer/**'], 'Only main, window, menu, dialogs and preload know Electron.'),
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', '*.config.ts', '**/*.mjs'],
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  // React.lazy takes the default export of a screen.
  { files: ['renderer/*/*-screen.tsx'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [outside(['electron', '**/electron/**', 'node:*'], 'Imports run renderer → shared ← electron.')] },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/nianbao.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Only renderer/nianbao.ts reaches the Node side.' }],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
  },
)
