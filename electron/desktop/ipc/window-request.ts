import type { ChosenKind, Look, PlaceKind } from '../../../shared/api/bridge'

/** The one channel on which the window asks, and the one on which it is told. */
export const requestChannel = 'nianbao'
export const eventChannel = 'nianbao:event'

/** What the preload may ask of the main process. */
export type WindowRequest =
  | { readonly tag: 'call'; readonly method: string; readonly given: unknown }
  /** The page listens from now on: events that waited for it can come. */
  | { readonly tag: 'listen' }
  | { readonly tag: 'choose-file'; readonly kind: ChosenKind }
  | { readonly tag: 'choose-place'; readonly kind: PlaceKind; readonly suggestedName: string }
  | { readonly tag: 'reveal'; readonly token: string }
  | { readonly tag: 'look'; readonly look: Look }
  /** A file dropped on the window; the preload has its path from the system, not from the page. */
  | { readonly tag: 'drop'; readonly path: string }

/** A request from the window's process, or null when it has not the form of one. */
export function parseWindowRequest(given: unknown): WindowRequest | null {
  if (typeof given !== 'object' || given === null) return null
  const {
    tag,
    method,
    given: argument,
    kind,
    suggestedName,
    token,
    path,
    look,
  } = given as Readonly<Record<string, unknown>>
  switch (tag) {
    case 'call':
      return typeof method === 'string' ? { tag, method, given: argument } : null
    case 'listen':
      return { tag }
    case 'choose-file':
      return kind === 'workbook' || kind === 'project' ? { tag, kind } : null
    case 'choose-place':
      if (typeof suggestedName !== 'string') return null
      return kind === 'project' || kind === 'report' || kind === 'workbook' ? { tag, kind, suggestedName } : null
    case 'reveal':
      return typeof token === 'string' ? { tag, token } : null
    case 'look':
      return isLook(look) ? { tag, look: { locale: look.locale, isDark: look.isDark } } : null
    case 'drop':
      return typeof path === 'string' && path !== '' ? { tag, path } : null
    default:
      return null
  }
}

function isLook(given: unknown): given is Look {
  if (typeof given !== 'object' || given === null) return false
  const { locale, isDark } = given as Readonly<Record<string, unknown>>
  return (locale === 'zh-CN' || locale === 'en') && (isDark === null || typeof isDark === 'boolean')
}
