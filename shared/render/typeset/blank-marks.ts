/** Marks whose right half is blank: closing ones and stops. */
const blankRight = new Set('，。、；：？！）》】〉」』〕”’')
/** Marks whose left half is blank: opening ones. */
const blankLeft = new Set('（《【〈「『〔“‘')

/** Whether the text ends in a mark that is as well set at half width, its blank half beyond the edge (CLREQ 3.1.6). */
export function endsBlank(text: string): boolean {
  return blankRight.has(text.slice(-1))
}

/** Whether the text begins with a mark whose blank half may stand before the edge. */
export function beginsBlank(text: string): boolean {
  return blankLeft.has(text.slice(0, 1))
}

/** Whether two characters in a row share a blank half, so that the second moves half an em to the left: ”， and 》《. */
export function sharesBlank(before: string, after: string): boolean {
  if (endsBlank(before)) return blankRight.has(after.slice(0, 1)) || beginsBlank(after)
  return blankLeft.has(before.slice(-1)) && beginsBlank(after)
}
