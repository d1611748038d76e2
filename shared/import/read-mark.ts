import type { MissingMark } from '../model/figure'

/**
 * The missing mark a cell's text stands for, or null when it is none. Blank is a mark of its own; the caller decides whether
 * the cell lies inside a table. Sources: the symbols listed in yearbooks' introductions; ".." and ":" of international
 * data sets; "…" means below half a unit, not absent.
 */
export function readMark(text: string): MissingMark | null {
  const clean = text.replace(/[\s\u00a0\u3000]/gu, '')
  if (clean === '') return 'blank'
  if (/^#(?:DIV\/0!|NAME\?|VALUE!|NULL!|REF!|NUM!|SPILL!|CALC!)$/iu.test(clean)) return 'error'
  if (/^[-–—―－‐‑−─]+$/u.test(clean) || /^[/／\\]$/u.test(clean) || clean === '无') return 'none'
  if (/^(?:…|⋯)+$/u.test(clean) || clean === '...' || /^[-−]\*$/u.test(clean)) return 'tiny'
  if (/^\.+$/u.test(clean) || /^[~～:：×xX*＊?？]$/u.test(clean)) return 'unavailable'
  if (/^(?:#?N\/?A\.?|n\.a\.|nan|null|none|缺失|缺|暂缺|无数据|无资料|未统计|不详|missing)$/iu.test(clean))
    return 'unavailable'
  return null
}
