/** An element of an XML part; text stands among the children as strings. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string)[]
}

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlNode | string)[]
}

const token = /<\?[^>]*\?>|<!--.*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gsuy
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The tree of a part; throws where it is not well-formed. */
export function readXml(text: string): XmlNode {
  const stack: Open[] = [{ name: '', attributes: {}, children: [] }]
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const match = token.exec(text)
    if (match === null) throw new Error(`no XML at ${at}: ${text.slice(at, at + 60)}`)
    const [, closing, name, attributes = '', isEmpty, characters] = match
    const top = stack.at(-1)
    if (top === undefined) throw new Error(`content behind the root at ${at}`)
    if (characters !== undefined) {
      if (characters.trim() !== '' || stack.length > 1) top.children.push(decode(characters))
    } else if (name !== undefined && closing === '/') {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}> at ${at}`)
      stack.pop()
    } else if (name !== undefined) {
      const node: Open = { name, attributes: readAttributes(attributes, at), children: [] }
      top.children.push(node)
      if (isEmpty !== '/') stack.push(node)
    }
  }
  const [root] = stack.flatMap(({ children }) => children).filter((child) => typeof child !== 'string')
  if (stack.length !== 1 || root === undefined) throw new Error('an element is not closed')
  return root
}

/** Every element of a name below a node, in document order. */
export function findAll(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child): readonly XmlNode[] =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  )
}

export function childElements(node: XmlNode): readonly XmlNode[] {
  return node.children.filter((child) => typeof child !== 'string')
}

function readAttributes(text: string, at: number): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/gu)) {
    if (name in attributes) throw new Error(`${name} is given twice at ${at}`)
    attributes[name] = decode(value)
  }
  return attributes
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    const character = name === undefined ? undefined : entities[name]
    if (character === undefined) throw new Error(`unknown entity ${whole}`)
    return character
  })
}
