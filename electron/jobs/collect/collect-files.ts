import { collect, type CollectAnswers, type Collection } from '../../../shared/collect/collect'
import { readSubmission, type Submission } from '../../../shared/collect/submission'
import { issue, type Issue } from '../../../shared/issue'
import type { Project } from '../../../shared/project/project'
import { failure, success, type Result } from '../../../shared/result'
import type { FindSentFiles, Progress, ReadWorkbook } from '../ports'

export interface CollectPorts {
  readonly findSentFiles: FindSentFiles
  readonly readWorkbook: ReadWorkbook
  readonly progress: Progress
}

/** A file that could not be read, and why. */
export interface RefusedFile {
  readonly file: string
  readonly issues: readonly Issue[]
}

export interface CollectedFiles {
  readonly collection: Collection
  readonly refused: readonly RefusedFile[]
}

/** Workbooks that were read, and what could not be. */
export interface SentWorkbooks {
  readonly submissions: readonly Submission[]
  readonly refused: readonly RefusedFile[]
}

/**
 * Reads the workbooks in files, folders and archives, one after the other: of each only what was recognised is kept. What is no workbook, or
 * a damaged one, is refused by itself; `isCancelled` is asked before each.
 */
export async function readSent(
  paths: readonly string[],
  ports: CollectPorts,
  isCancelled: () => boolean = () => false,
): Promise<Result<SentWorkbooks>> {
  const found = await ports.findSentFiles(paths)
  if (!found.ok) return found
  const submissions: Submission[] = []
  const refused: RefusedFile[] = []
  for (const [at, { file, name, read }] of found.value.entries()) {
    if (isCancelled()) return failure([issue('info', 'api.cancelled', null)])
    ports.progress('collect', { done: at, total: found.value.length })
    const bytes = await read()
    ports.progress('read-workbook')
    const workbook = bytes.ok ? await ports.readWorkbook(bytes.value, name) : bytes
    if (workbook.ok) submissions.push(readSubmission(workbook.value, file))
    else refused.push({ file, issues: workbook.error.map((one) => ({ ...one, place: { tag: 'file', file } })) })
  }
  ports.progress('collect', { done: found.value.length, total: found.value.length })
  if (found.value.length === 0) return failure([issue('error', 'collect.nothing-found', null)])
  return success({ submissions, refused })
}

/** Collects the workbooks in files, folders and archives for a project, which stays as it is. */
export async function collectFiles(
  paths: readonly string[],
  project: Project,
  answers: CollectAnswers,
  ports: CollectPorts,
): Promise<Result<CollectedFiles>> {
  const sent = await readSent(paths, ports)
  if (!sent.ok) return sent
  const { submissions, refused } = sent.value
  const unread = refused.map(({ file }) => file)
  return success({ collection: collect(project, submissions, answers, unread), refused })
}
