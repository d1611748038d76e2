import { median } from '../measure-process'
import type { Build } from './build-process'

/** What one run measured, by what it is. */
export type Measures = Readonly<Record<string, number>>

/** Prints the median of each measure for each build, and the ratio of the last build to the first. */
export function tellRatios(builds: readonly Pick<Build, 'name'>[], measured: readonly (readonly Measures[])[]): void {
  for (const name of Object.keys(measured[0]?.[0] ?? {})) {
    const medians = measured.map((all) => median(all.map((measures) => measures[name] ?? NaN)))
    const told = builds.map((build, at) => `${build.name} ${(medians[at] ?? NaN).toFixed(3)}`).join(', ')
    const ratio = (medians.at(-1) ?? NaN) / (medians[0] ?? NaN)
    console.log(`  ${name}: ${told}; ratio ${ratio.toFixed(3)}`)
  }
}
