import { describe, expect, it } from 'vitest'
import { packReadings, unpackReadings } from '../../../../electron/jobs/write-back/packed-readings'
import type { SourceReading } from '../../../../shared/import/read/source-reading'
import { yearPeriod } from '../../../../shared/model/period'

function readingsOf(count: number): readonly SourceReading[] {
  return Array.from({ length: count }, (_, at) => ({
    ...{ indicator: `指标${at % 7}`, region: at % 2 === 0 ? null : '东县', period: yearPeriod(2000 + at) },
    ...{ sheet: '表', cell: `B${at + 2}`, raw: String(at), value: { tag: 'number', number: at } as const },
    ...({ qualifier: null, status: 'final', note: null, unit: '个', indicatorUnit: '个', agrees: true } as const),
  }))
}

describe('unpackReadings', () => {
  it.each([0, 1, 200])('gives %i readings back', (count) => {
    expect(unpackReadings(packReadings(readingsOf(count)))).toEqual(readingsOf(count))
  })

  it('gives readings back without the file that a list of several workbooks adds', () => {
    const withFiles = readingsOf(3).map((reading) => ({ ...reading, file: '东县.xlsx' }))
    expect(unpackReadings(packReadings(withFiles))).toEqual(readingsOf(3))
  })

  it('gives null for bytes that are no readings', () => {
    expect(unpackReadings(Uint8Array.from([1, 2, 3]))).toBeNull()
    expect(unpackReadings(packReadings([{ indicator: '甲' } as SourceReading]))).toBeNull()
  })
})
