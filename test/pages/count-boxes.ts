import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Glyph {
  readonly originalCharCode: number
}

/** How many boxes a PDF prints: signs with the code 0 of an embedded font, which is its sign for what it lacks. */
export async function countBoxes(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  let boxes = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList()
    for (const [at, operator] of fnArray.entries()) {
      if (operator !== OPS.showText) continue
      const [glyphs] = argsArray[at] as readonly [readonly (Glyph | number)[]]
      boxes += glyphs.filter((glyph) => typeof glyph === 'object' && glyph.originalCharCode === 0).length
    }
  }
  await task.destroy()
  return boxes
}
