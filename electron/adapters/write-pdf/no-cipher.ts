/** In the bundle this stands in for the cipher of pdfkit, for files with a password, which reports have not. */
export function cbc(): never {
  throw new Error('a report is written without a password')
}

export const ecb = cbc
