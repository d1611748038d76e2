/**
 * The text with full-width digits, letters and signs as their narrow ones, unit by unit, so that a place in it is a place in the
 * original: "２０２１年，" becomes "2021年,".
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u2236\ufe6a]/gu, (sign) => {
    if (sign === '\u3000') return ' '
    if (sign === '\u2236') return ':'
    if (sign === '\ufe6a') return '%'
    return String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
  })
}
