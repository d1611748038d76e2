import { RevoGrid } from '@revolist/react-datagrid'
import { Button, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

/** The least that a window of React and antd can be, and a bare grid whose rows the bench sets. */
const columns = Array.from({ length: 30 }, (_, at) => ({ prop: `c${at}`, name: String(at) }))
createRoot(globalThis.document.getElementById('root')).render(
  createElement(
    ConfigProvider,
    { locale: zhCN },
    createElement(Button, { id: 'ready' }, '开始'),
    createElement('div', { style: { height: 600 } }, createElement(RevoGrid, { columns, source: [] })),
  ),
)
