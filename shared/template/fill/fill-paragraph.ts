import { inputsOf } from '../../derive/formula'
import { issue, type Issue } from '../../issue'
import { formatPeriod } from '../../model/period'
import { success, type Result } from '../../result'
import { dependentOpening, joiningOpening } from '../dependence'
import type { Scope } from '../scope'
import type { SentenceBlock } from '../template'
import type { DraftBlock } from './document-builder'
import { wordsOf, type DraftRun } from './draft-figure'
import { fillSentence, type FilledSentence } from './fill-sentence'

interface FilledParagraph {
  readonly block: Result<readonly DraftBlock[]>
  readonly issues: readonly Issue[]
}

/**
 * Fills the sentences of a paragraph. A sentence that speaks of the one before (其中, 另有) goes with it; a paragraph all of whose
 * figure-bearing sentences are gone goes with them: no claim without its proof. Figures that are not final are named in a note
 * behind the paragraph, unless it says so itself.
 */
export function fillParagraph(
  tag: 'lead' | 'paragraph',
  blocks: readonly SentenceBlock[],
  scope: Scope,
): FilledParagraph {
  const filled = withDependence(blocks, scope)
  const issues = filled.flatMap((sentence) => sentence.issues)
  const bearing = filled.filter((sentence) => sentence.bearsFigures)
  const kept = filled.filter((sentence) => sentence.runs !== null)
  const hasProof = bearing.length === 0 || bearing.some((sentence) => sentence.runs !== null)
  if (kept.length === 0) return { block: success([]), issues }
  const [first] = blocks
  if (!hasProof && first) {
    const dropped = issue('warning', 'template.paragraph-dropped', first.text.place, { sentence: first.text.source })
    return { block: success([]), issues: [...issues, dropped] }
  }
  const runs = closeParagraph(kept)
  return { block: success([{ tag, runs }, ...statusNotes(runs)]), issues }
}

function withDependence(blocks: readonly SentenceBlock[], scope: Scope): readonly FilledSentence[] {
  const filled: FilledSentence[] = []
  let isBeforeGone = false
  const goneNames = new Set<string>()
  for (const [at, block] of blocks.entries()) {
    const { source, place } = block.text
    const depends = block.depends ?? dependentOpening(source) !== null
    const sentence = fillSentence(block, scope)
    if (at > 0 && depends && isBeforeGone) {
      const orphaned = issue('warning', 'template.sentence-orphaned', place, { sentence: source })
      filled.push({ ...sentence, runs: null, issues: [orphaned] })
      continue
    }
    const isFirst = filled.every(({ runs }) => runs === null)
    filled.push(
      withUnclearWhole(isFirst && at > 0 ? withoutOpening(sentence, block) : sentence, block, goneNames, scope),
    )
    isBeforeGone = sentence.runs === null
    if (isBeforeGone) for (const name of namesOf(block)) goneNames.add(name)
  }
  return filled
}

/** 此外， at the head of a paragraph joins it to nothing. */
function withoutOpening(sentence: FilledSentence, { text }: SentenceBlock): FilledSentence {
  const [first, ...rest] = sentence.runs ?? []
  const opening = first?.tag === 'text' ? joiningOpening(first.text) : null
  if (opening === null || first?.tag !== 'text') return sentence
  return {
    ...sentence,
    runs: [{ ...first, text: first.text.slice(opening.length) }, ...rest],
    issues: [...sentence.issues, issue('info', 'template.connective-dropped', text.place, { words: opening })],
  }
}

function namesOf({ text }: SentenceBlock): readonly string[] {
  return text.pieces.flatMap((piece) => (piece.tag === 'output' ? [piece.name] : []))
}

/** A part 其中 whose whole was to be told in a sentence that is gone may be unclear. */
function withUnclearWhole(
  sentence: FilledSentence,
  block: SentenceBlock,
  gone: ReadonlySet<string>,
  scope: Scope,
): FilledSentence {
  if (sentence.runs === null) return sentence
  const named = namesOf(block)
  const unclear = named.flatMap((name): readonly Issue[] => {
    const part = scope.named(name)
    const id = part?.tag === 'term' ? part.term.series(part.term.year).indicator.partOf : null
    const whole = id === null ? null : (scope.moment.index.indicatorWithId(id)?.name ?? id)
    if (whole === null || !gone.has(whole) || named.includes(whole)) return []
    return [issue('warning', 'template.part-without-whole', block.text.place, { part: name, whole })]
  })
  return unclear.length === 0 ? sentence : { ...sentence, issues: [...sentence.issues, ...unclear] }
}

/** A paragraph whose last sentence was left out must not end on a comma. */
function closeParagraph(sentences: readonly FilledSentence[]): readonly DraftRun[] {
  const runs = sentences.flatMap((sentence) => sentence.runs ?? [])
  const last = runs.at(-1)
  if (last?.tag !== 'text' || !/[，、；]$/u.test(last.text)) return runs
  return [...runs.slice(0, -1), { ...last, text: `${last.text.slice(0, -1)}。` }]
}

/** Names that a note lists at most, before it counts the others. */
const mostNamed = 4

/** 注：2022年养老床位为初步数。 */
function statusNotes(runs: readonly DraftRun[]): readonly DraftBlock[] {
  if (/初步|预计|快报|估计|推算/u.test(wordsOf(runs))) return []
  const names = (status: 'provisional' | 'estimated'): readonly string[] => [
    ...new Set(
      runs.flatMap((run) =>
        run.tag === 'figure' && run.draft.status !== 'final'
          ? inputsOf(run.draft.formula).flatMap(({ figure, name, period, region }) =>
              figure?.status === status ? [`${formatPeriod(period)}${region ?? ''}${name}`] : [],
            )
          : [],
      ),
    ),
  ]
  const clauses = [statusClause(names('provisional'), '初步数'), statusClause(names('estimated'), '估计数')].filter(
    (clause) => clause !== '',
  )
  if (clauses.length === 0) return []
  return [{ tag: 'note', runs: [{ tag: 'text', text: `注：${clauses.join('，')}。` }] }]
}

function statusClause(names: readonly string[], word: string): string {
  if (names.length === 0) return ''
  const more = names.length > mostNamed ? `等${names.length}个数` : ''
  return `${names.slice(0, mostNamed).join('、')}${more}为${word}`
}
