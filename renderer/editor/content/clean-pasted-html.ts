/**
 * What Word and WPS put on the clipboard, fit for a report: line ends in the source between Chinese characters are none of the
 * text, and the fixed space behind an automatic number goes. Everything else the editor's own kinds of lines leave out.
 */
export function cleanPastedHtml(html: string): string {
  return html
    .replace(/([\p{Script=Han}，。、；：？！）」』】])[ \t]*\r?\n[ \t]*(?=[\p{Script=Han}（「『【])/gu, '$1')
    .replace(/([一二三四五六七八九十百]+[、．.]|[（(][一二三四五六七八九十百]+[）)])(?:&nbsp;|\u00a0)+/gu, '$1')
}
