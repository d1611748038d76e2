import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  BarChartOutlined,
  DeleteOutlined,
  FunctionOutlined,
  RedoOutlined,
  TableOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import { Button, Select, Space, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../../state/use-text'
import { lineKinds, moveBlock, removeBlock, setLineKind, type LineKind } from '../block-commands'

interface EditorToolbarProps {
  readonly editor: Editor
  readonly onSearch: () => void
  readonly onInsert: (kind: 'table' | 'chart' | 'page-break') => void
  /** What stands at the right end: whether it is saved, and the way back. */
  readonly children: ReactNode
}

/** The tools above the paper. None takes the caret away from it. */
export function EditorToolbar({ editor, onSearch, onInsert, children }: EditorToolbarProps) {
  const t = useText()
  const { state, view } = editor
  const kind = state.selection.$from.depth > 0 ? state.selection.$from.node(1).type.name : null
  const tool = (label: string, icon: ReactNode, run: () => void, isDisabled = false): ReactNode => (
    <Tooltip title={label}>
      <Button
        type="text"
        aria-label={label}
        icon={icon}
        disabled={isDisabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={run}
      />
    </Tooltip>
  )
  return (
    <div className="editor-toolbar" role="toolbar" aria-label={t('editor.tools')}>
      <Select<LineKind>
        aria-label={t('editor.line-kind')}
        className="editor-kind"
        value={(kind as LineKind | null) ?? null}
        disabled={kind === null}
        options={lineKinds.map((name) => ({ value: name, label: t(`editor.line-${name}`) }))}
        onChange={(name) => {
          setLineKind(editor, name)
          view.focus()
        }}
      />
      <Space.Compact>
        <Button icon={<FunctionOutlined />} onMouseDown={(event) => event.preventDefault()} onClick={onSearch}>
          {t('editor.insert-figure')}
        </Button>
        <Button icon={<TableOutlined />} onClick={() => onInsert('table')}>
          {t('editor.insert-table')}
        </Button>
        <Button icon={<BarChartOutlined />} onClick={() => onInsert('chart')}>
          {t('editor.insert-chart')}
        </Button>
        <Button onClick={() => onInsert('page-break')}>{t('editor.insert-break')}</Button>
      </Space.Compact>
      {tool(t('editor.undo'), <UndoOutlined />, () => void undo(state, view.dispatch), undoDepth(state) === 0)}
      {tool(t('editor.redo'), <RedoOutlined />, () => void redo(state, view.dispatch), redoDepth(state) === 0)}
      {tool(t('editor.move-up'), <ArrowUpOutlined />, () => void moveBlock(editor, -1))}
      {tool(t('editor.move-down'), <ArrowDownOutlined />, () => void moveBlock(editor, 1))}
      {tool(t('editor.remove-line'), <DeleteOutlined />, () => void removeBlock(editor))}
      <span className="editor-toolbar-end">{children}</span>
    </div>
  )
}
