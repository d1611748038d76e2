import { describe, expect, it } from 'vitest'
import { exitCodeOf } from '../../../electron/cli/exit-code'
import { issue } from '../../../shared/issue'

describe('exitCodeOf', () => {
  it('is 0 without errors, whatever there is to look at', () => {
    expect(exitCodeOf([])).toBe(0)
    expect(
      exitCodeOf([issue('warning', 'import.nothing-found', null), issue('info', 'command.unknown-template', null)]),
    ).toBe(0)
  })

  it('is 1 for errors in the data, 2 for errors in what was asked', () => {
    expect(exitCodeOf([issue('error', 'import.unreadable', null)])).toBe(1)
    expect(
      exitCodeOf([issue('error', 'import.unreadable', null), issue('error', 'command.unknown-template', null)]),
    ).toBe(2)
    expect(exitCodeOf([issue('error', 'template.unknown-setting', null)])).toBe(2)
  })
})
