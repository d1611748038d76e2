import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExportedFile, FileToken, WriteBackPreview, WriteBackSource } from '../../shared/api/contract'
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
  const [state, setState] = useState<WriteBackState>({ tag: 'comparing' })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  /** Answers to what is not asked any more are dropped. */
  const asked = useRef(0)

  const compare = useCallback(
    async (id: string, other: FileToken | null, told: readonly Issue[] = []): Promise<void> => {
      const own = (asked.current += 1)
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
    [],
  )

  useEffect(() => {
    const requests = asked
    void nianbao.call('writeBack.sources', null).then((answer) => {
      setSources(answer.ok ? answer.value : [])
      if (!answer.ok) setState({ tag: 'stopped', issues: answer.error })
      const [newest] = answer.ok ? answer.value : []
      if (!newest) return
      setSource(newest)
      void compare(newest.import, null)
    })
    return () => {
      requests.current += 1
    }
  }, [compare])

  return {
    sources,
    source,
    state,
    chosen,
    choose: (keys, isChosen) => {
      const next = new Set(chosen)
      for (const key of keys)
        if (isChosen) next.add(key)
        else next.delete(key)
      setChosen(next)
    },
    chooseSource: (id) => {
      const found = sources?.find((source) => source.import === id)
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
      const place = await nianbao.choosePlace('workbook', name)
      if (place === null) return
      const own = (asked.current += 1)
      setState({ tag: 'saving', preview })
      const cells = preview.rows.filter((row) => chosen.has(cellKey(row))).map(({ sheet, cell }) => ({ sheet, cell }))
      const { fingerprint } = preview
      const target = place === 'download' ? null : place
      const given = { import: source.import, file, cells, fingerprint, name, place: target }
      const answer = await nianbao.call('writeBack.save', given)
      if (own !== asked.current) return
      if (answer.ok) setState({ tag: 'saved', ...answer.value, cells: cells.length })
      else if (answer.error.some(({ code }) => code === 'write-back.changed-meanwhile')) {
        await compare(source.import, file, answer.error)
      } else setState({ tag: 'planned', preview, issues: answer.error })
    },
  }
}
