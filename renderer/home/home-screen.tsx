import { Alert, Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { formatMoment } from '../components/format-moment'
import { ReadProgress } from '../import/read-progress'
import { nameOfSource, type ImportSource } from '../import/read-task'
import { nianbao } from '../nianbao'
import { useText } from '../state/use-text'
import { show, useWindow } from '../state/window-store'
import { ExampleList } from './example-list'
import { isProjectFile } from './file-names'
import './home.css'
import { RecentList } from './recent-list'
import { importInto, openChosenProject, openFile, refreshApp, startFromWorkbook } from './start-project'
import { useColours } from './use-colours'
import { useReceivedFiles } from './use-received-files'

/** The first screen: new from Excel, open, recent projects, examples. Loaded lazily by the window's frame. */
export default function HomeScreen() {
  const t = useText()
  const colours = useColours()
  const app = useWindow((state) => state.app)
  const project = useWindow((state) => state.project?.project ?? null)
  const [asked, setAsked] = useState<ImportSource | null>(null)
  const [notice, setNotice] = useState<string | null>(null)

  // Projects were opened, or their drives connected, since the window began.
  useEffect(() => void refreshApp(), [])
  const begin = async (source: ImportSource): Promise<void> => {
    if (source.tag === 'file' && isProjectFile(source.file.name)) {
      await openFile(source.file)
      return
    }
    // With a project open it is not clear where the workbook should go.
    if (useWindow.getState().project) setAsked(source)
    else await startFromWorkbook(source)
  }
  const receive = async ([first, ...more]: readonly File[]): Promise<void> => {
    if (!first) return
    const file = await nianbao.takeFile(first)
    setNotice(
      !file
        ? t('home.not-taken', { file: first.name })
        : more.length > 0
          ? t('home.one-file', { file: first.name })
          : null,
    )
    if (file) await begin({ tag: 'file', file })
  }
  const { isDragging, handlers } = useReceivedFiles({
    onFiles: (files) => void receive(files),
    onCells: (cells) => {
      setNotice(null)
      const name = t('home.pasted-name', { time: formatMoment(new Date().toISOString()) })
      void begin({ tag: 'cells', name, cells })
    },
    onNothing: () => setNotice(t('home.nothing-pasted')),
  })
  const choose = async (use: (source: ImportSource) => Promise<void>): Promise<void> => {
    const file = await nianbao.chooseFile('workbook')
    if (file) await use({ tag: 'file', file })
  }

  return (
    <div className="home" style={colours} {...handlers}>
      <div className="home-content">
        <h1>{t('home.title')}</h1>
        <p className="home-about home-quiet">{t('home.about')}</p>
        {notice !== null && (
          <Alert
            type="warning"
            showIcon
            title={notice}
            closable={{ onClose: () => setNotice(null) }}
            style={{ marginBottom: 16 }}
          />
        )}
        <div className="home-columns">
          <div className="home-column">
            <section className="home-panel home-new" aria-labelledby="home-new">
              <h2 id="home-new">{t('home.new')}</h2>
              <p className="home-quiet">{t('home.new-about')}</p>
              <div className="home-actions">
                <Button type="primary" size="large" onClick={() => void choose(startFromWorkbook)}>
                  {t('home.choose-workbook')}
                </Button>
                <Button size="large" onClick={() => void openChosenProject()}>
                  {t('home.open')}
                </Button>
              </div>
              <p className="home-quiet home-small">{t('home.drop-hint')}</p>
            </section>
            {project && (
              <section className="home-panel" aria-labelledby="home-current">
                <h2 id="home-current">
                  {t('home.current')} · {project.name}
                </h2>
                <p className="home-quiet">
                  {t('home.current-figures', {
                    indicators: project.indicators.length,
                    years: project.years.length,
                    figures: project.figures.length,
                  })}
                </p>
                <Button type="primary" onClick={() => show('grid')}>
                  {t('home.to-grid')}
                </Button>{' '}
                <Button onClick={() => void choose(importInto)}>{t('home.import-into')}</Button>
              </section>
            )}
            {app && <ExampleList templates={app.templates} />}
          </div>
          <div className="home-column">{app && <RecentList projects={app.recent} />}</div>
        </div>
      </div>
      {isDragging && <div className="home-drop">{t('home.drop-here')}</div>}
      <Modal
        open={asked !== null}
        title={t('home.where-to', { file: asked ? nameOfSource(asked) : '' })}
        onCancel={() => setAsked(null)}
        footer={[
          <Button key="cancel" onClick={() => setAsked(null)}>
            {t('home.cancel')}
          </Button>,
          <Button key="new" onClick={() => answer(startFromWorkbook)}>
            {t('home.into-new')}
          </Button>,
          <Button key="current" type="primary" onClick={() => answer(importInto)}>
            {t('home.into-current')}
          </Button>,
        ]}
      >
        {t('home.where-to-about', { project: project?.name ?? '' })}
      </Modal>
      <ReadProgress />
    </div>
  )

  function answer(use: (source: ImportSource) => Promise<void>): void {
    setAsked(null)
    if (asked) void use(asked)
  }
}
