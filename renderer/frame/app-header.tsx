import {
  AuditOutlined,
  FileTextOutlined,
  HomeOutlined,
  ImportOutlined,
  RedoOutlined,
  TableOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import { Button, Segmented, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { ProjectState } from '../../shared/api/contract'
import { useText } from '../state/use-text'
import { redo, show, undo, useWindow, type MainScreen, type Screen } from '../state/window-store'
import { useOpenGroups } from '../to-check/use-open-groups'
import { nianbao } from '../nianbao'
import { quit } from './project-commands'
import { ProjectMenu } from './project-menu'
import { SavedTag } from './saved-tag'
import { SettingsMenu } from './settings-menu'

const projectScreens: readonly MainScreen[] = ['home', 'import', 'grid', 'checks', 'report']

const icons: Readonly<Record<MainScreen, ReactNode>> = {
  home: <HomeOutlined aria-hidden />,
  import: <ImportOutlined aria-hidden />,
  grid: <TableOutlined aria-hidden />,
  checks: <AuditOutlined aria-hidden />,
  report: <FileTextOutlined aria-hidden />,
}

/** The bar over every screen: where one is, what is open and whether it is saved, undo, and the settings of the window. */
export function AppHeader() {
  const { screen, project, preview } = useWindow()
  const t = useText()
  const { all, ofReport } = useOpenGroups()
  const counts: Readonly<Partial<Record<MainScreen, number>>> = { checks: all.length, report: ofReport.length }
  const names: readonly MainScreen[] = project ? projectScreens : preview ? ['home', 'import'] : ['home']
  return (
    <header className="app-header">
      <strong className="app-name">{t('app.name')}</strong>
      <nav aria-label={t('app.screens')}>
        <Segmented<Screen>
          value={screen}
          onChange={show}
          options={names.map((name) => ({
            value: name,
            label: <ScreenName name={t(`app.${name}`)} count={counts[name] ?? 0} />,
            icon: icons[name],
          }))}
        />
      </nav>
      {project && <OpenProject state={project} />}
      <span className="app-space" />
      <SettingsMenu />
      {nianbao.host === 'browser' && (
        <Button type="text" onClick={() => void quit()}>
          {t('app.quit')}
        </Button>
      )}
    </header>
  )
}

/** A screen by its name, with how much there is still to be dealt with. */
function ScreenName({ name, count }: { readonly name: string; readonly count: number }) {
  const t = useText()
  return (
    <>
      <span>{name}</span>
      {count > 0 && (
        <span className="app-count" aria-label={t('issues.count', { count })}>
          {count}
        </span>
      )}
    </>
  )
}

/** The open project: its name and menu, undo and redo, whether everything is on disk. */
function OpenProject({ state }: { readonly state: ProjectState }) {
  const t = useText()
  const isReadOnly = state.readOnly !== null
  return (
    <>
      <ProjectMenu state={state} />
      <span>
        <StepButton name={t('app.undo')} keys="Ctrl+Z" isOff={!state.undo || isReadOnly} onClick={undo}>
          <UndoOutlined aria-hidden />
        </StepButton>
        <StepButton name={t('app.redo')} keys="Ctrl+Y" isOff={!state.redo || isReadOnly} onClick={redo}>
          <RedoOutlined aria-hidden />
        </StepButton>
      </span>
      <SavedTag />
    </>
  )
}

interface StepButtonProps {
  readonly name: string
  readonly keys: string
  readonly isOff: boolean
  readonly onClick: () => Promise<void>
  readonly children: ReactNode
}

/** A sign alone, so its tooltip names it and its key. */
function StepButton({ name, keys, isOff, onClick, children }: StepButtonProps) {
  return (
    <Tooltip title={`${name}（${keys}）`}>
      <Button type="text" aria-label={name} icon={children} disabled={isOff} onClick={() => void onClick()} />
    </Tooltip>
  )
}
