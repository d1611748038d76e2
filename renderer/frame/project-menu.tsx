import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import type { ProjectState } from '../../shared/api/contract'
import { projectNameOf } from '../home/file-names'
import { nianbao } from '../nianbao'
import { useText } from '../state/use-text'
import { runMenuCommand } from './menu-command'

type ProjectCommand = 'rename-project' | 'save-as' | 'save-copy' | 'snapshots' | 'write-back' | 'close-project'

/** The name of the open project's file, and what can be done with its file. */
export function ProjectMenu({ state }: { readonly state: ProjectState }) {
  const t = useText()
  const { project, file, readOnly } = state
  const items = [
    { key: 'rename-project', label: t('app.rename'), disabled: readOnly !== null },
    { key: 'save-as', label: t('app.save-as') },
    { key: 'save-copy', label: t(nianbao.host === 'desktop' ? 'app.save-copy' : 'app.download-copy') },
    { key: 'snapshots', label: t('app.snapshots') },
    { key: 'write-back', label: t('write-back.menu'), disabled: project.imports.length === 0 },
    { type: 'divider' },
    { key: 'close-project', label: t('app.close') },
  ] satisfies MenuProps['items']
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{ items, onClick: ({ key }) => void runMenuCommand(key as ProjectCommand) }}
      placement="bottomLeft"
    >
      <Button
        type="text"
        className="app-project"
        title={project.name}
        aria-label={t('app.project', { name: projectNameOf(file.name) })}
      >
        <span className="app-project-name">{projectNameOf(file.name)}</span> <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  )
}
