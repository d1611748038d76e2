import type { Method } from './contract'

/** Every method of the contract once; an entry missing or too many does not compile. */
const isMethod = {
  'app.describe': true,
  'app.quit': true,
  'template.read': true,
  'project.create': true,
  'project.open': true,
  'project.openExample': true,
  'project.current': true,
  'project.saveCopy': true,
  'project.saveAs': true,
  'project.close': true,
  'project.edit': true,
  'project.undo': true,
  'project.redo': true,
  'project.history': true,
  'project.changes': true,
  'snapshot.list': true,
  'snapshot.listOf': true,
  'snapshot.recover': true,
  'snapshot.restore': true,
  'import.read': true,
  'import.readCells': true,
  'import.correct': true,
  'import.compare': true,
  'import.accept': true,
  'import.discard': true,
  'report.targets': true,
  'report.export': true,
  'report.pages': true,
  'writeBack.sources': true,
  'writeBack.plan': true,
  'writeBack.save': true,
  'draft.begin': true,
  'draft.review': true,
  'draft.alike': true,
  'draft.proof': true,
  'draft.finish': true,
  'draft.fromData': true,
  'verify.read': true,
  'verify.save': true,
  'library.list': true,
  'library.read': true,
  'library.add': true,
  'library.import': true,
  'library.export': true,
  'library.rename': true,
  'library.duplicate': true,
  'library.remove': true,
  'library.restore': true,
  'task.cancel': true,
} as const satisfies Record<Method, true>

/** The methods of the contract, for a host that admits nothing else. */
export const methods: readonly Method[] = Object.keys(isMethod) as Method[]

/** The method of this name; null where the contract has none. */
export const parseMethod = (text: unknown): Method | null =>
  typeof text === 'string' && Object.hasOwn(isMethod, text) ? (text as Method) : null
