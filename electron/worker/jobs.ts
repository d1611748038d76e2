import type { Transferable } from 'node:worker_threads'
import { issue } from '../../shared/issue'
import type { Project } from '../../shared/project/project'
import { failure, success, type Result } from '../../shared/result'
import { jobAdapters } from '../wiring/job-adapters'
import type { ReadyDraft } from '../jobs/draft/ready-draft'
import type { JobWatch, ReadyImport } from '../jobs/heavy/heavy-jobs'
import { packBytes, valueOfSent } from '../jobs/heavy/packed'
import { inProcessJobs } from '../jobs/heavy/in-process-jobs'
import type { Progress, Step } from '../jobs/ports'
import type { MadeReport } from '../jobs/report/made-report'
import type { JobProgress, JobRequests, PackedBytes } from './job-requests'
import { serveThread } from './serve-thread'

/** The program of a thread that reads workbooks and makes reports. It is stopped from outside, wherever it is. */
const jobs = inProcessJobs(jobAdapters())
let ready: ReadyImport | null = null
let draft: ReadyDraft | null = null
/** The project that was sent last. */
let known: Project | null = null

const { tell } = serveThread<JobRequests, JobProgress>(
  {
    read: async (request) => {
      const read = await jobs.readImport(request, watch())
      if (!read.ok) return read
      ready = read.value
      return success(packBytes(valueOfSent(read.value.preview)))
    },
    correct: ({ corrections, indicators }) =>
      withReady(async (readyImport) => packedResult(await readyImport.correct(corrections, indicators))),
    compare: (project) => withReady(async (readyImport) => packedResult(await readyImport.compare(projectOf(project)))),
    edits: (request) =>
      withReady(async (readyImport) =>
        packedResult(await readyImport.edits({ ...request, project: projectOf(request.project) })),
      ),
    kept: (indicators) => withReady((readyImport) => readyImport.kept(indicators ?? projectOf(null).indicators)),
    example: (request) => jobs.readExample(request, watch()),
    report: (request) => jobs.makeReport(request, watch()),
    pages: (request) => jobs.planPages(request),
    previewWriteBack: (request) => jobs.previewWriteBack(request, watch()),
    readReport: (path) => jobs.readReport(path, watch()),
    openDraft: async (project) => {
      const opened = await jobs.openDraft(project, watch())
      if (!opened.ok) return opened
      draft = opened.value
      return { ok: true, value: null }
    },
    reviewDraft: (answers) => withDraft((readyDraft) => readyDraft.review(answers)),
    draftAlike: ({ answers, given }) => withDraft((readyDraft) => readyDraft.alike(answers, given)),
    draftTemplate: (answers) => withDraft((readyDraft) => readyDraft.template(answers)),
    draftData: (request) => jobs.draftData(request, watch()),
    verifyReport: (request) => jobs.verifyReport(request, watch()),
    commentReport: (request) => jobs.commentReport(request, watch()),
    makeWriteBack: (order) => jobs.makeWriteBack(order, watch()),
  },
  // Bytes that were made for the answer are handed over, everything else is copied.
  (answer) => {
    if (!answer.ok) return []
    if (answer.value instanceof Uint8Array) return whole(answer.value)
    return typeof answer.value === 'object' && hasFiles(answer.value)
      ? answer.value.files.flatMap(({ bytes }) => whole(bytes))
      : []
  },
)

function packedResult(result: Result<unknown>): Result<PackedBytes> {
  return result.ok ? success(packBytes(result.value)) : result
}

/** The project that is sent, or the one that was sent last. */
function projectOf(sent: Project | null): Project {
  known = sent ?? known
  if (known === null) throw new Error('no project was sent')
  return known
}

function withReady<T>(action: (ready: ReadyImport) => Promise<Result<T>>): Promise<Result<T>> {
  return ready ? action(ready) : Promise.resolve(failure([issue('error', 'project.import-unknown', null)]))
}

function withDraft<T>(action: (draft: ReadyDraft) => Promise<Result<T>>): Promise<Result<T>> {
  return draft ? action(draft) : Promise.resolve(failure([issue('error', 'draft.none', null)]))
}

/** Parts are told a few times a second at most: whoever looks on reads no faster. */
const restMilliseconds = 100

function watch(): JobWatch {
  let told: { readonly step: Step; readonly at: number } | null = null
  const progress: Progress = (step, part) => {
    const at = performance.now()
    if (told?.step === step && at - told.at < restMilliseconds) return
    told = { step, at }
    tell({ step, part: part ?? null })
  }
  return { progress, signal: new AbortController().signal }
}

function hasFiles(value: object | null): value is MadeReport {
  return value !== null && 'files' in value
}

/** Small buffers of Node share their memory with others, and that cannot be handed over. */
function whole({ buffer, byteLength }: Uint8Array): readonly Transferable[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}
