import { describe, expect, it } from 'vitest'
import { PrintedFigures } from '../../../../../renderer/editor/figures/printed-figures'

/** As much of an element as is written into. */
function element() {
  const attributes = new Map<string, string>()
  const made = {
    ...{ className: '', textContent: '', title: '', dataset: {} as Record<string, string>, attributes },
    setAttribute: (name: string, value: string) => void attributes.set(name, value),
  }
  return { made, dom: made }
}

const print = (numbers: Readonly<Record<string, string | null>>) => (sources: readonly string[]) =>
  new Map(sources.map((source) => [source, numbers[source] ?? null]))

describe('PrintedFigures', () => {
  it('shows numbers, names missing ones, and tells both to screen readers', () => {
    const figures = new PrintedFigures()
    figures.update(print({ a: '12', b: null }), (source) => `指标${source}`)
    const [first, second] = [element(), element()]
    figures.show('a', first.dom)
    figures.show('b', second.dom)
    expect(first.made).toMatchObject({ textContent: '12', className: 'editor-figure', title: '指标a' })
    expect(first.made.attributes.get('aria-label')).toBe('12，指标a')
    expect(second.made).toMatchObject({ textContent: '指标b', className: 'editor-figure is-missing' })
  })

  it('writes new numbers into every element that shows them, until it is forgotten', () => {
    const figures = new PrintedFigures()
    figures.update(print({ a: '12' }), (source) => source)
    const [first, second] = [element(), element()]
    const forget = figures.show('a', first.dom)
    figures.show('a', second.dom)
    forget()
    figures.update(print({ a: '13' }), (source) => source)
    expect([first.made.textContent, second.made.textContent]).toEqual(['12', '13'])
    expect(figures.textOf('a')).toBe('13')
  })
})
