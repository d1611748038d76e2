import { readFileSync } from 'node:fs'
import { bindReport } from '../../../shared/draft/bind-report'
import { checkTemplate } from '../../../shared/template/analyse/check-template'
import { fill } from '../../../shared/template/fill/fill'
import { defaultBaseYear, type Template } from '../../../shared/template/template'
import { seededRandom } from '../seeded-random'
import { isBoundRight, textOfDocument } from './filled-report'
import { randomDataset } from './random-figures'

export interface BoundAgain {
  readonly figures: number
  readonly right: number
  readonly asked: number
  /** Each wrong binding, told in a line. */
  readonly wrong: readonly string[]
}

export function bundledTemplate(id: string): Template {
  const checked = checkTemplate(readFileSync(`templates/${id}/template.yaml`, 'utf8'), `${id}/template.yaml`)
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  return checked.value.template
}

/** Fills a template with random figures and binds the numbers of its text again. */
export function bindAgain(template: Template, seed: number): BoundAgain {
  const random = seededRandom(seed)
  const year = 2015 + Math.floor(random() * 9)
  const baseYear = defaultBaseYear(template, year)
  const years = Array.from({ length: year - baseYear + 1 }, (_, at) => baseYear + at)
  const dataset = randomDataset(template.indicators, years, random)
  const options = { year, baseYear, region: null }
  const filled = fill(template, dataset, { ...options, settings: {}, date: '2024-01-01' })
  if (!filled.ok) throw new Error(JSON.stringify(filled.error))
  const { report, printed } = textOfDocument(filled.value.document)
  const numbers = bindReport(report, dataset, { ...options, names: [] })
  const wrong: string[] = []
  let [right, asked] = [0, 0]
  for (const one of printed) {
    const number = numbers.find(
      ({ paragraph, start, length }) => paragraph === one.paragraph && start < one.end && one.start < start + length,
    )
    if (number?.state === 'ask') asked += 1
    if (!number?.binding) continue
    if (isBoundRight(one, number.binding)) right += 1
    else {
      const { operation, indicators, of, year: bound, from } = number.binding
      wrong.push(
        `seed ${seed}: ${one.figure.text} ${one.figure.measure} ${one.figure.indicator} bound to ${operation} ${indicators.join('+')} ${of ?? ''} ${bound} ${from ?? ''}`,
      )
    }
  }
  return { figures: printed.length, right, asked, wrong }
}
