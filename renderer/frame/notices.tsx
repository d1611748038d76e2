import { App } from 'antd'
import { useEffect } from 'react'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'

/** Tells in passing what was done; nothing is drawn here. */
export function Notices() {
  const t = useText()
  const { message } = App.useApp()
  const notice = useWindow((state) => state.notice)
  useEffect(() => {
    if (!notice) return
    useWindow.setState({ notice: null })
    void message.success(t(notice.key, notice.parameters))
  }, [notice, message, t])
  return null
}
