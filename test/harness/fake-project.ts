import type { Acknowledged, FigureVersion, ProjectState } from '../../shared/api/contract'
import { applyEdits } from '../../shared/project/apply-edits'
import type { Change, ChangeKind, Edit, FigureKey } from '../../shared/project/edit'
import { figureKey } from '../../shared/model/dataset'
import type { Project } from '../../shared/project/project'

/** An open project in memory with its list of changes; the first one is the import that filled it. */
export class FakeProject {
  private project: Project
  private readonly changes: Change[] = []
  private readonly undoable: Change[] = []
  private readonly undone: Change[] = []

  constructor(filled: Project) {
    this.project = { ...filled, figures: [] }
    const edits = filled.figures.map((figure): Edit => {
      const { indicator, region, period } = figure
      return { tag: 'figure', place: { indicator, region, period }, figure }
    })
    this.write('import', edits, null, null)
  }

  state(name: string): ProjectState {
    const { project } = this
    const file = { token: 'project', name }
    return { id: 'fake', project, file, revision: this.changes.length, readOnly: null, notes: [], ...this.steps() }
  }

  current(): Project {
    return this.project
  }

  edit(kind: ChangeKind, edits: readonly Edit[], reason: string | null): Acknowledged {
    const change = this.write(kind, edits, reason, null)
    this.undoable.push(change)
    this.undone.length = 0
    return { change, ...this.steps() }
  }

  undo(): Acknowledged | null {
    const last = this.undoable.pop()
    if (!last) return null
    this.undone.push(last)
    const change = this.write('undo', last.inverse, null, last.id)
    return { change, ...this.steps() }
  }

  redo(): Acknowledged | null {
    const last = this.undone.pop()
    if (!last) return null
    this.undoable.push(last)
    const change = this.write('redo', last.edits, null, last.id)
    return { change, ...this.steps() }
  }

  history({ indicator, period, region }: FigureKey): readonly FigureVersion[] {
    const key = figureKey(indicator, period, region)
    const versions = this.changes.flatMap((change) => {
      const own = change.edits.findLast(
        (edit) =>
          edit.tag === 'figure' && figureKey(edit.place.indicator, edit.place.period, edit.place.region) === key,
      )
      if (own?.tag !== 'figure') return []
      return [{ change: change.id, at: change.at, kind: change.kind, reason: change.reason, figure: own.figure }]
    })
    return versions.reverse()
  }

  latest(limit: number): readonly Change[] {
    return this.changes.slice(-limit).reverse()
  }

  private write(kind: ChangeKind, edits: readonly Edit[], reason: string | null, of: number | null): Change {
    const { project, inverse } = applyEdits(this.project, edits)
    this.project = project
    const change = { id: this.changes.length + 1, at: new Date().toISOString(), kind, reason, edits, inverse, of }
    this.changes.push(change)
    return change
  }

  private steps(): Pick<ProjectState, 'undo' | 'redo'> {
    const pick = (change: Change | undefined): ProjectState['undo'] =>
      change ? { id: change.id, kind: change.kind } : null
    return { undo: pick(this.undoable.at(-1)), redo: pick(this.undone.at(-1)) }
  }
}
