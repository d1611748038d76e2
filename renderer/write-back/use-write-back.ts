import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArgumentsOf, ExportedFile, FileToken, WriteBackPreview, WriteBackSource } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import { awaitSaved } from '../state/await-saved'
import { nianbao } from '../nianbao'

/** Cells by sheet and address, as one text. */
export const cellKey = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  JSON.stringify([sheet, cell])

export type WriteBackState =
  | { readonly tag: 'comparing' }
  /** Nothing can be compared yet: the workbook must be chosen, or is none that can be written to. */
  | { readonly tag: 'stopped'; readonly issues: readonly Issue[] }
  | { readonly tag: 'planned'; readonly preview: WriteBackPreview; readonly issues: readonly Issue[] }
  | { readonly tag: 'saving'; readonly preview: WriteBackPreview }
  | { readonly tag: 'saved'; readonly file: ExportedFile; readonly cells: number; readonly issues: readonly Issue[] }

export interface WriteBack {
  /** Null until they are known. */
  readonly sources: readonly WriteBackSource[] | null
  readonly source: WriteBackSource | null
  readonly state: WriteBackState
  readonly chosen: ReadonlySet<string>
  readonly choose: (keys: readonly string[], isChosen: boolean) => void
  readonly chooseSource: (id: string) => void
  readonly chooseFile: () => Promise<void>
  readonly save: (name: string) => Promise<void>
  readonly compareAgain: () => void
}

/** One writing back: which workbook, what would change in it, and the copy. Pending edits are waited for. */
export function useWriteBack(): WriteBack {
  const [sources, setSources] = useState<readonly WriteBackSource[] | null>(null)
  const [source, setSource] = useState<WriteBackSource | null>(null)
  const [file, setFile] = useState<FileToken | null>(null)
  const { state, setState, chosen, setChosen, compare, ask, isAsked } = useComparison()

  useEffect(() => {
    void nianbao.call('writeBack.sources', null).then((answer) => {
      setSources(answer.ok ? answer.value : [])
      if (!answer.ok) setState({ tag: 'stopped', issues: answer.error })
      const [newest] = answer.ok ? answer.value : []
      if (!newest) return
      setSource(newest)
      void compare(newest.import, null)
    })
    return () => void ask()
  }, [compare, setState, ask])

  return {
    sources,
    source,
    state,
    chosen,
    choose: (keys, isChosen) => setChosen(withChosen(chosen, keys, isChosen)),
    chooseSource: (id) => {
      const found = sources?.find((known) => known.import === id)
      if (!found) return
      setSource(found)
      setFile(null)
      void compare(id, null)
    },
    chooseFile: async () => {
      const picked = await nianbao.chooseFile('workbook')
      if (!picked || !source) return
      setFile(picked)
      await compare(source.import, picked)
    },
    compareAgain: () => {
      if (source) void compare(source.import, file)
    },
    save: async (name) => {
      if (state.tag !== 'planned' || !source) return
      const { preview } = state
      const selected = await nianbao.choosePlace('workbook', name)
      if (selected === null) return
      const own = ask()
      setState({ tag: 'saving', preview })
      const target = selected === 'download' ? null : selected
      const saved = await saveCopy(preview, chosen, { import: source.import, file, name, target })
      if (!isAsked(own)) return
      if (saved.tag === 'changed') await compare(source.import, file, saved.issues)
      else setState(saved.state)
    },
  }
}

/** What a workbook would be changed in, and which of it is chosen. */
function useComparison() {
  const [state, setState] = useState<WriteBackState>({ tag: 'comparing' })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const asked = useRef(0)
  /** Begins a question: answers to what is not asked any more are dropped. */
  const ask = useCallback((): number => (asked.current += 1), [])
  const isAsked = (own: number): boolean => own === asked.current
  const compare = useCallback(
    async (id: string, other: FileToken | null, told: readonly Issue[] = []): Promise<void> => {
      const own = ask()
      setState({ tag: 'comparing' })
      await awaitSaved()
      const answer = await nianbao.call('writeBack.plan', { import: id, file: other })
      if (own !== asked.current) return
      if (!answer.ok) {
        setState({ tag: 'stopped', issues: answer.error })
        return
      }
      setChosen(new Set(answer.value.rows.filter(({ consent }) => consent === null).map(cellKey)))
      setState({ tag: 'planned', preview: answer.value, issues: told })
    },
    [ask],
  )
  return { state, setState, chosen, setChosen, compare, ask, isAsked }
}

function withChosen(chosen: ReadonlySet<string>, keys: readonly string[], isChosen: boolean): ReadonlySet<string> {
  const next = new Set(chosen)
  for (const key of keys) {
    if (isChosen) next.add(key)
    else next.delete(key)
  }
  return next
}

type Saved =
  | { readonly tag: 'told'; readonly state: WriteBackState }
  /** The workbook or the project is no longer what was compared. */
  | { readonly tag: 'changed'; readonly issues: readonly Issue[] }

/** Writes the chosen cells into a copy of the workbook. */
async function saveCopy(
  preview: WriteBackPreview,
  chosen: ReadonlySet<string>,
  target: Pick<ArgumentsOf<'writeBack.save'>, 'import' | 'file' | 'name' | 'target'>,
): Promise<Saved> {
  const cells = preview.rows.filter((row) => chosen.has(cellKey(row))).map(({ sheet, cell }) => ({ sheet, cell }))
  const answer = await nianbao.call('writeBack.save', { ...target, cells, fingerprint: preview.fingerprint })
  if (answer.ok) return { tag: 'told', state: { tag: 'saved', ...answer.value, cells: cells.length } }
  if (answer.error.some(({ code }) => code === 'write-back.changed-meanwhile')) {
    return { tag: 'changed', issues: answer.error }
  }
  return { tag: 'told', state: { tag: 'planned', preview, issues: answer.error } }
}
