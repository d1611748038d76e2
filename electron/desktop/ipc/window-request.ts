import type { ChosenKind, Look, PlaceKind } from '../../../shared/api/bridge'

/** The one channel on which the window asks, and the one on which it is told. */
export const requestChannel = 'nianbao'
export const eventChannel = 'nianbao:event'

/** What the preload may ask of the main process. */
export type WindowRequest =
  | { readonly tag: 'call'; readonly method: string; readonly given: unknown; readonly origin: unknown }
  /** The page listens from now on: events that waited for it can come. */
  | { readonly tag: 'listen' }
  | { readonly tag: 'choose-file'; readonly kind: ChosenKind }
  | { readonly tag: 'choose-place'; readonly kind: PlaceKind; readonly suggestedName: string }
  | { readonly tag: 'reveal'; readonly token: string }
  | { readonly tag: 'look'; readonly look: Look }
  /** A file dropped on the window; the preload has its path from the system, not from the page. */
  | { readonly tag: 'drop'; readonly path: string }

type Given = Readonly<Record<string, unknown>>

const isText = (value: unknown): value is string => typeof value === 'string'

/** What each request must bring; null where it does not. */
const parsers: { readonly [T in WindowRequest['tag']]: (given: Given) => WindowRequest | null } = {
  call: ({ method, given, origin }) => (isText(method) ? { tag: 'call', method, given, origin } : null),
  listen: () => ({ tag: 'listen' }),
  'choose-file': ({ kind }) => (isChosenKind(kind) ? { tag: 'choose-file', kind } : null),
  'choose-place': ({ kind, suggestedName }) =>
    isText(suggestedName) && isPlaceKind(kind) ? { tag: 'choose-place', kind, suggestedName } : null,
  reveal: ({ token }) => (isText(token) ? { tag: 'reveal', token } : null),
  look: ({ look }) => (isLook(look) ? { tag: 'look', look: { locale: look.locale, isDark: look.isDark } } : null),
  drop: ({ path }) => (isText(path) && path !== '' ? { tag: 'drop', path } : null),
}

/** A request from the window's process, or null when it has not the form of one. */
export function parseWindowRequest(given: unknown): WindowRequest | null {
  if (typeof given !== 'object' || given === null) return null
  const request = given as Given
  const tag = request['tag']
  return isText(tag) && Object.hasOwn(parsers, tag) ? parsers[tag as WindowRequest['tag']](request) : null
}

const isChosenKind = (kind: unknown): kind is ChosenKind =>
  ['workbook', 'project', 'finished-report', 'template'].includes(kind as string)

const isPlaceKind = (kind: unknown): kind is PlaceKind =>
  ['project', 'report', 'workbook', 'template'].includes(kind as string)

function isLook(given: unknown): given is Look {
  if (typeof given !== 'object' || given === null) return false
  const { locale, isDark } = given as Readonly<Record<string, unknown>>
  return (locale === 'zh-CN' || locale === 'en') && (isDark === null || typeof isDark === 'boolean')
}
