import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

interface LockedPackage {
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly engines?: { readonly node?: string }
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>
}
const { satisfies } = createRequire(import.meta.url)('semver') as {
  readonly satisfies: (version: string, range: string) => boolean
}

describe('the packages that the program runs with', () => {
  it('all run on the oldest Node that it promises', () => {
    const refusing = Object.entries(packages).filter(
      ([, { dev, devOptional, engines }]) =>
        !dev && !devOptional && engines?.node && !satisfies('20.19.0', engines.node),
    )
    expect(refusing).toEqual([])
  })
})
