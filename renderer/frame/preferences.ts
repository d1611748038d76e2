import type { Locale } from '../../shared/text/message'
import { nianbao } from '../nianbao'
import { setDark, setLocale, setTextSize, useWindow } from '../state/window-store'
import type { TextSize } from '../theme/tokens'

const localeKey = 'nianbao.locale'
const themeKey = 'nianbao.theme'
const textSizeKey = 'nianbao.text-size'

/** Null until someone chooses: the colours are then those of the system. */
function chosenTheme(): 'dark' | 'light' | null {
  const chosen = localStorage.getItem(themeKey)
  return chosen === 'dark' || chosen === 'light' ? chosen : null
}

/** Language and colours as last chosen on this computer. Returns the function that stops following the system's colours. */
export function loadPreferences(): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const show = (): void => {
    const theme = chosenTheme()
    setDark(theme === null ? system.matches : theme === 'dark')
  }
  setLocale(localStorage.getItem(localeKey) === 'en' ? 'en' : 'zh-CN')
  setTextSize(localStorage.getItem(textSizeKey) === 'large' ? 'large' : 'standard')
  show()
  tellLook()
  system.addEventListener('change', show)
  return () => system.removeEventListener('change', show)
}

export function chooseLocale(locale: Locale): void {
  localStorage.setItem(localeKey, locale)
  setLocale(locale)
  tellLook()
}

export function chooseDark(isDark: boolean): void {
  localStorage.setItem(themeKey, isDark ? 'dark' : 'light')
  setDark(isDark)
  tellLook()
}

/** How large the window writes from now on. */
export function chooseTextSize(textSize: TextSize): void {
  localStorage.setItem(textSizeKey, textSize)
  setTextSize(textSize)
}

function tellLook(): void {
  const theme = chosenTheme()
  void nianbao.showLook({ locale: useWindow.getState().locale, isDark: theme === null ? null : theme === 'dark' })
}
