import { Alert, Badge, Button, Tabs } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { ProjectState } from '../../shared/api/contract'
import type { Issue } from '../../shared/issue'
import { findProfile } from '../../shared/render/style/profiles/index'
import { newsProfile } from '../../shared/render/style/profiles/news'
import type { Template } from '../../shared/template/template'
import { ExportDialog } from '../export/export-dialog'
import { suggestFileName } from '../components/file-name'
import { useScreenRequest } from '../state/screen-request'
import { useText } from '../state/use-text'
import { placeIssues, shownBeside } from './preview/block-of-place'
import { countChanges } from './preview/compare-blocks'
import { FigurePanel } from './figures/figure-panel'
import { figuresOfBlock } from './figures/figures-of-block'
import { IssuePanel } from './issues/issue-panel'
import { missingPlaces } from './issues/missing-places'
import { blockId, figureElement, ReportPaper, type ChosenFigure, type PaperActions } from './paper/report-paper'
import { useReportChanges } from './preview/seen-report'
import { useReportPreview } from './preview/use-preview'
import { useToday } from './preview/use-today'
import { WordingEditor } from './wording/wording-editor'

interface ReportSessionProps {
  readonly state: ProjectState
  readonly template: Template
  readonly templateIssues: readonly Issue[]
}

type Panel = 'figure' | 'issues'

const nowhere: ReturnType<typeof missingPlaces> = new Map()

/** The paper with the report, and beside it what is known of a figure and what is wrong. */
export function ReportSession({ state, template, templateIssues }: ReportSessionProps) {
  const t = useText()
  const { project } = state
  const desk = useRef<HTMLDivElement>(null)
  const details = useRef<HTMLDivElement>(null)
  const { prepared, filled, blocks, errors } = useReportPreview(project, template, useToday())
  const { changes, dismiss } = useReportChanges(state.file.token, project, blocks)
  const [chosen, setChosen] = useState<ChosenFigure | null>(null)
  const [panel, setPanel] = useState<Panel>('figure')
  const [near, setNear] = useState<number | null>(null)
  const [worded, setWorded] = useState<number | null>(null)
  const [isExporting, setExporting] = useState(false)
  useScreenRequest('export', () => setExporting(true))
  const [step, setStep] = useState(0)
  const profile = findProfile(project.report.profile) ?? newsProfile

  const issues = useMemo(() => [...templateIssues, ...(filled?.issues ?? [])], [templateIssues, filled])
  // A page break is not drawn, so nothing can stand beside it.
  const origins = useMemo(
    () => blocks.flatMap(({ origin, block }) => (block.tag === 'page-break' ? [] : [origin])),
    [blocks],
  )
  // Worked out when it is looked at: an edit must not wait for it.
  const missing = useMemo(
    () => (panel === 'issues' && prepared ? missingPlaces(project, prepared) : nowhere),
    [panel, project, prepared],
  )
  const beside = useIssuesBeside(template, origins, errors, issues)
  const overridden = useMemo(
    () => new Set(project.overrides.filter((override) => override.template === template.id).map(({ block }) => block)),
    [project.overrides, template],
  )
  const scrollTo = useCallback((origin: number | null): void => {
    if (origin !== null) document.getElementById(blockId(origin))?.scrollIntoView({ block: 'center' })
  }, [])
  const actions = useMemo<PaperActions>(
    () => ({
      chooseFigure: (figure) => {
        setChosen(figure)
        setPanel('figure')
      },
      editWording: setWorded,
      showIssues: (origin) => {
        setNear(origin)
        setPanel('issues')
      },
    }),
    [],
  )
  const figure = useMemo(() => findFigure(filled, chosen), [filled, chosen])
  // By keyboard one goes on from the figure to what is known of it, and Escape leads back.
  useEffect(() => {
    if (chosen && desk.current?.contains(document.activeElement)) details.current?.focus()
  }, [chosen])
  const onEscape = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' || !chosen || panel !== 'figure') return
    if (desk.current) figureElement(desk.current, chosen)?.focus()
    setChosen(null)
  }
  const count = countChanges(changes)
  const showNext = (): void => {
    const places = [...changes.keys()]
    scrollTo(places[step % places.length] ?? null)
    setStep(step + 1)
  }
  return (
    <>
      <div className="report-session" ref={desk} tabIndex={0} role="region" aria-label={t('report.preview')}>
        {count > 0 && (
          <div className="report-notice" role="status">
            <Alert
              type="warning"
              showIcon
              title={t('report.changed', { count })}
              action={
                <>
                  <Button size="small" onClick={showNext}>
                    {t('report.next-change')}
                  </Button>{' '}
                  <Button size="small" onClick={dismiss}>
                    {t('report.dismiss')}
                  </Button>
                </>
              }
            />
          </div>
        )}
        {filled ? (
          <ReportPaper
            blocks={blocks}
            profile={profile}
            changes={changes}
            issues={beside}
            overridden={overridden}
            chosen={chosen}
            near={near === null ? null : shownBeside(origins, near)}
            isReadOnly={state.readOnly !== null}
            actions={actions}
          />
        ) : (
          <Alert style={{ margin: 24 }} type="error" showIcon title={t('report.cannot-fill')} />
        )}
      </div>
      <aside className="report-side" aria-label={t('report.details')} onKeyDown={onEscape}>
        <Button type="primary" block onClick={() => setExporting(true)}>
          {t('report.export')}
        </Button>
        <Tabs
          activeKey={panel}
          onChange={(key) => setPanel(key === 'issues' ? 'issues' : 'figure')}
          items={[
            {
              key: 'figure',
              label: t('report.figure'),
              children: (
                <div ref={details} tabIndex={-1} className="report-figure-details">
                  <FigurePanel figure={figure} dataset={filled?.dataset ?? null} />
                </div>
              ),
            },
            {
              key: 'issues',
              label: (
                <>
                  {t('report.issues')}{' '}
                  <Badge
                    size="small"
                    count={errors.length + issues.length}
                    color={errors.length > 0 ? '#b3161d' : '#8a5300'}
                  />
                </>
              ),
              children: (
                <IssuePanel
                  template={template}
                  errors={errors}
                  issues={issues}
                  near={near}
                  missing={missing}
                  onChoose={(block) => {
                    setNear(block)
                    scrollTo(shownBeside(origins, block))
                  }}
                />
              ),
            },
          ]}
        />
      </aside>
      {worded !== null && prepared && (
        <WordingEditor
          key={worded}
          project={project}
          template={template}
          prepared={prepared}
          block={worded}
          onClose={() => setWorded(null)}
        />
      )}
      {isExporting && (
        <ExportDialog
          name={suggestFileName(filled?.document.title ?? project.name)}
          profile={profile.id}
          shown={filled?.document.figures.map(({ text }) => text) ?? []}
          errors={errors}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  )
}

/** The issues by the block of the document beside which they are shown. */
function useIssuesBeside(
  template: Template,
  origins: readonly number[],
  errors: readonly Issue[],
  issues: readonly Issue[],
): ReadonlyMap<number, readonly Issue[]> {
  return useMemo(() => {
    const shown = new Map<number, readonly Issue[]>()
    for (const [block, list] of placeIssues(template, [...errors, ...issues]).byBlock) {
      const origin = shownBeside(origins, block)
      if (origin !== null) shown.set(origin, [...(shown.get(origin) ?? []), ...list])
    }
    return shown
  }, [template, origins, errors, issues])
}

function findFigure(filled: ReturnType<typeof useReportPreview>['filled'], chosen: ChosenFigure | null) {
  if (!filled || !chosen) return null
  const block = filled.document.blocks[filled.origins.indexOf(chosen.origin)]
  const id = block ? figuresOfBlock(block)[chosen.number] : undefined
  return filled.document.figures.find((figure) => figure.id === id) ?? null
}
