import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { packJson, unpackJson } from '../../../shared/api/packed-json'
import type { SourceReading } from '../../../shared/import/read/source-reading'
import { figureSchema, periodSchema, qualifierSchema, textSchema } from '../../../shared/project/edit-schema'

const readingSchema = z.strictObject({
  indicator: textSchema,
  region: textSchema.nullable(),
  period: periodSchema,
  sheet: textSchema,
  cell: textSchema,
  raw: textSchema,
  value: figureSchema.shape.value,
  qualifier: qualifierSchema.nullable(),
  status: figureSchema.shape.status,
  note: textSchema.nullable(),
  unit: textSchema.nullable(),
  indicatorUnit: textSchema,
  agrees: z.boolean(),
}) satisfies z.ZodType<SourceReading>

/** Readings as few bytes: they say the same words again and again. */
export function packReadings(readings: readonly SourceReading[]): Uint8Array {
  return deflateRawSync(packJson(readings.map(plainReading)), { level: 1 })
}

/** A reading without what its list may say besides, such as the file it came from: a project keeps the readings of each file by themselves. */
function plainReading(reading: SourceReading): SourceReading {
  const { indicator, region, period, sheet, cell, raw, value, qualifier, status, note, unit, indicatorUnit, agrees } =
    reading
  return { indicator, region, period, sheet, cell, raw, value, qualifier, status, note, unit, indicatorUnit, agrees }
}

/** The inverse; null for bytes that are no readings. */
export function unpackReadings(packed: Uint8Array): readonly SourceReading[] | null {
  try {
    const parsed = z.array(readingSchema).safeParse(unpackJson(inflateRawSync(packed).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    // What does not inflate (zlib's code) or parse is damaged, as what does not fit is.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null
    throw error
  }
}
