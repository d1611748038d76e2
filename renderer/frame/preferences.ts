import type { Locale } from '../../shared/text/message'
import { setDark, setLocale } from '../state/window-store'

const localeKey = 'nianbao.locale'
const themeKey = 'nianbao.theme'

/** Language and colours as last chosen on this computer; the colours follow the system until someone chooses. */
export function loadPreferences(): void {
  setLocale(localStorage.getItem(localeKey) === 'en' ? 'en' : 'zh-CN')
  const chosen = localStorage.getItem(themeKey)
  setDark(chosen === null ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark')
}

export function chooseLocale(locale: Locale): void {
  localStorage.setItem(localeKey, locale)
  setLocale(locale)
}

export function chooseDark(isDark: boolean): void {
  localStorage.setItem(themeKey, isDark ? 'dark' : 'light')
  setDark(isDark)
}
