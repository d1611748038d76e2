function refuse(): never {
  throw new Error('a report is written without a password')
}

/** In the bundle these stand in for the ciphers of pdfkit, for files with a password, which reports have not. */
export const cbc = refuse
export const ecb = refuse
