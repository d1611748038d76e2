import { Empty } from 'antd'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { GridSession } from './grid-session'

/** Loaded lazily by the window's frame, which wants a default export. */
export default function GridScreen() {
  const t = useText()
  const state = useWindow(({ project }) => project)
  if (!state) return <Empty style={{ marginTop: 96 }} description={t('grid.no-project')} />
  return <GridSession key={state.id} state={state} />
}
