import { readChip } from '../../shared/template/edit/figure-chip'
import { measureOfChip } from '../../shared/template/edit/offered-measures'
import type { Translate } from '../state/use-text'

/** What a figure is called in plain words: its indicator, and what is printed of it where that is not the figure itself. */
export function nameOutput(source: string, t: Translate): string {
  const chip = readChip(source)
  if (chip === null) return source
  if (chip.measure.length === 0) return chip.name
  const found = measureOfChip(chip.measure)
  const measure = found ? t(`editor.measure-${found.offered.id}`) : chip.measure.join('，')
  return `${chip.name}：${measure}${found?.second ? `（${found.second}）` : ''}`
}
