import { useCallback } from 'react'
import { formatMessage, type Message } from '../../shared/text/message'
import { windowText, type WindowTextKey } from '../../shared/text/window'
import { useWindow } from './window-store'

export type Translate = (key: WindowTextKey, parameters?: Readonly<Record<string, string | number>>) => string

/** The window's wording in the language chosen. */
export function useText(): Translate {
  const locale = useWindow((state) => state.locale)
  return useCallback<Translate>(
    (key, parameters = {}) => {
      const message: Message = windowText[key]
      return formatMessage(message, parameters, locale)
    },
    [locale],
  )
}
