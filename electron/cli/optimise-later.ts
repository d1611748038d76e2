import { setFlagsFromString } from 'node:v8'

/**
 * A command ends before optimised code pays for being made: with V8's usual patience a report takes a third longer. What runs for
 * long, as the cells of a large workbook, still meets the mark, seven times later. Only for the V8 that this was measured with:
 * later ones count otherwise.
 */
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=500000')
