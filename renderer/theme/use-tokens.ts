import { useLayoutEffect } from 'react'
import { customProperties, type TextSize } from './tokens'

/** Puts the tokens on the page itself, where dialogs and menus find them too. */
export function useTokens(isDark: boolean, textSize: TextSize): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    for (const [name, value] of Object.entries(customProperties(isDark, textSize))) style.setProperty(name, value)
    style.colorScheme = isDark ? 'dark' : 'light'
  }, [isDark, textSize])
}
