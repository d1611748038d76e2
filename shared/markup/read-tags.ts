import { Tokenizer } from 'htmlparser2'

/** The attributes of a tag by their names in small letters; '' for one without a value. */
export type TagAttributes = Readonly<Record<string, string>>

/** Told of the tags and texts of a page in their order; a text may come in several pieces. Names are in small letters. */
export interface TagHandler {
  open(name: string, attributes: TagAttributes): void
  close(name: string): void
  text(text: string): void
}

/**
 * Goes through a page once, whatever mistakes are in it, with references resolved. Tags are told as they stand: the library's own
 * parser would close what is open, for which it looks through all of it at every tag.
 */
export function readTags(page: string, handler: TagHandler): void {
  let name = ''
  let attributes: Record<string, string> = {}
  let attribute = ''
  let value = ''
  const slice = (start: number, end: number): string => page.slice(start, end)
  const nothing = (): void => undefined
  const open = (): void => handler.open(name, attributes)
  const tokenizer = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: true },
    {
      onopentagname: (start, end) => {
        name = slice(start, end).toLowerCase()
        attributes = {}
      },
      onattribname: (start, end) => {
        attribute = slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => (value += slice(start, end)),
      onattribentity: (code) => (value += String.fromCodePoint(code)),
      // Of two attributes with one name the first counts.
      onattribend: () => (attributes[attribute] ??= value),
      onopentagend: open,
      onselfclosingtag: () => {
        open()
        handler.close(name)
      },
      onclosetag: (start, end) => handler.close(slice(start, end).toLowerCase()),
      ontext: (start, end) => handler.text(slice(start, end)),
      ontextentity: (code) => handler.text(String.fromCodePoint(code)),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(page)
  tokenizer.end()
}
