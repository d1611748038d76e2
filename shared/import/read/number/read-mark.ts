import type { MissingMark } from '../../../model/figure'

/**
 * The missing mark a cell's text stands for, or null when it is none. Blank is a mark of its own; the caller decides whether
 * the cell lies inside a table. Sources: the symbols listed in yearbooks' introductions; ".." and ":" of international
 * data sets; [c], [x], [z], [low] and (D), (NA), (Z) of British and American statistics; "…" means below half a unit, not absent.
 */
export function readMark(text: string): MissingMark | null {
  const clean = text.replace(/[\s\u00a0\u3000]/gu, '')
  if (clean === '') return 'blank'
  if (/^#(?:DIV\/0!|NAME\?|VALUE!|NULL!|REF!|NUM!|SPILL!|CALC!)$/iu.test(clean)) return 'error'
  if (/^[-–—―－‐‑−─]+$/u.test(clean) || /^[/／\\]$/u.test(clean) || clean === '无' || /^\[z\]$/iu.test(clean))
    return 'none'
  if (/^(?:…|⋯)+$/u.test(clean) || clean === '...' || /^[-−]\*$|^\[low\]$|^\(Z\)$/u.test(clean)) return 'tiny'
  if (/^\.+$/u.test(clean) || /^[~～:：×xX*＊?？]$/u.test(clean)) return 'unavailable'
  if (
    /^(?:#?N\/?A\.?|n\.a\.|nan|null|none|缺失|缺|暂缺|无数据|无资料|未统计|不详|暂无|暂无数据|保密|未公布|未报送|missing|\[[cxu]\]|\((?:na|d|s|x)\))$/iu.test(
      clean,
    )
  )
    return 'unavailable'
  return null
}
