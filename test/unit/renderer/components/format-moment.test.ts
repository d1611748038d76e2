import { describe, expect, it } from 'vitest'
import { formatMoment } from '../../../../renderer/components/format-moment'

describe('formatMoment', () => {
  it('writes day and minute in local time, and keeps what is no time', () => {
    expect(formatMoment('2023-01-05T08:03:59')).toBe('2023-01-05 08:03')
    expect(formatMoment('昨天')).toBe('昨天')
  })
})
