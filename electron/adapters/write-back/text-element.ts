/** The element `t` with a text whose spaces count. */
export function textElement(text: string, prefix: string): string {
  const space = /^\s|\s$|\n|\s{2}/u.test(text) ? ' xml:space="preserve"' : ''
  return `<${prefix}t${space}>${encodeText(text)}</${prefix}t>`
}

/** Text as XML, with the form that workbooks give to characters that XML cannot hold (ECMA-376 22.9.2.19). */
function encodeText(text: string): string {
  return (
    text
      .replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
      .replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
      // eslint-disable-next-line no-control-regex -- these are the characters that XML cannot hold.
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, (sign) => {
        return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
      })
  )
}
