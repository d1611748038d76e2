import { useEffect, useMemo, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { Issue } from '../../../shared/issue'
import type { Project } from '../../../shared/project/project'
import { printOutputs } from '../../../shared/template/edit/print-outputs'
import type { BoundTemplate } from '../../../shared/template/project/bind-project'
import { isWorded, wordBlock, wordingOf } from '../../../shared/template/project/override-wording'
import { splitOutputs } from '../../../shared/template/split-outputs'
import type { Template } from '../../../shared/template/template'
import { edit } from '../../state/window-store'
import { fillField, insertWording, readField, selectedWording } from './wording-field'

export interface WordingSource {
  readonly project: Project
  /** The template as it is written, without own wording. */
  readonly template: Template
  readonly prepared: BoundTemplate
  /** The number of the template's block that is worded. */
  readonly block: number
}

/** The wording of a block while it is written. */
export interface Wording {
  /** Hands over the editable element: the dialog mounts its content later than itself, so the element announces itself. */
  readonly setField: (field: HTMLDivElement | null) => void
  readonly handlers: {
    readonly onInput: () => void
    readonly onPaste: (event: ClipboardEvent) => void
    readonly onCopy: (event: ClipboardEvent) => void
    readonly onCut: (event: ClipboardEvent) => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
  /** Puts wording in at the caret. */
  readonly insert: (wording: string) => void
  readonly problems: readonly Issue[]
  readonly canSave: boolean
  /** Whether there is own wording to give up. */
  readonly canReset: boolean
  readonly save: () => void
  /** Gives up own wording: that of the project, which closes the dialog, or what was typed since it was opened. */
  readonly reset: () => void
}

/** Edits the wording of a block in an editable element: words are typed, figures stay bound. */
export function useWording({ project, template, prepared, block }: WordingSource, onClose: () => void): Wording {
  const [field, setField] = useState<HTMLDivElement | null>(null)
  const before = template.blocks[block]
  const own = isWorded(before) ? wordingOf(before) : ''
  const override = project.overrides.find((kept) => kept.template === template.id && kept.block === block)
  const [start, setStart] = useState(override?.text ?? own)
  const [wording, setWording] = useState(start)
  const checked = useMemo(() => wordBlock(template, block, wording), [template, block, wording])
  const printedOf = (source: string): string | null => printOutputs(project, prepared, [source]).get(source) ?? null
  useEffect(() => {
    if (!field) return
    const sources = splitOutputs(start).flatMap((part) => (part.tag === 'output' ? [part.source] : []))
    const printed = printOutputs(project, prepared, sources)
    fillField(field, start, (source) => printed.get(source) ?? null)
    field.focus()
    // Filled once for each start: the chips show the figures of the moment the editor was opened.
  }, [field, start])

  const read = (): void => setWording(field ? readField(field) : '')
  const insert = (text: string): void => {
    if (!field) return
    insertWording(field, text, printedOf)
    read()
    field.focus()
  }
  const put = (text: string | null): void => {
    const next = text === null || text === own ? null : { template: template.id, block, text }
    onClose()
    void edit('settings', [{ tag: 'override', template: template.id, block, override: next }])
  }
  return {
    setField,
    handlers: wordingHandlers(read, insert),
    insert,
    problems: checked.ok ? checked.value.issues : checked.error,
    canSave: checked.ok && wording.trim() !== '',
    canReset: wording !== own || override !== undefined,
    save: () => put(wording),
    reset: () => {
      if (override) {
        put(null)
        return
      }
      setStart(own)
      setWording(own)
      if (field) fillField(field, own, printedOf)
    },
  }
}

/** A paragraph is one line, and chips keep their binding on the clipboard. */
function wordingHandlers(read: () => void, insert: (text: string) => void): Wording['handlers'] {
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.clipboardData.setData('text/plain', selectedWording())
    if (event.type !== 'cut') return
    document.getSelection()?.deleteFromDocument()
    read()
  }
  return {
    onInput: read,
    onPaste: (event) => {
      event.preventDefault()
      insert(event.clipboardData.getData('text/plain').replace(/[\r\n]+/gu, ''))
    },
    onCopy,
    onCut: onCopy,
    onKeyDown: (event) => {
      if (event.key === 'Enter') event.preventDefault()
    },
  }
}
