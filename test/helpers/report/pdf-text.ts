import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A stretch of text on a page; pt from the page's top left corner, `y` at the base line. */
export interface PdfTextItem {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fontName: string
}

/** The items of one base line from left to right. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly items: readonly PdfTextItem[]
}

export interface PdfPage {
  readonly text: string
  readonly width: number
  readonly height: number
  readonly items: readonly PdfTextItem[]
  readonly lines: readonly PdfLine[]
}

export interface PdfOutline {
  readonly title: string
  readonly page: number
  readonly items: readonly PdfOutline[]
}

export interface PdfText {
  readonly pages: readonly PdfPage[]
  readonly info: Readonly<Record<string, unknown>>
  readonly outline: readonly PdfOutline[]
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>
type OutlineNode = Awaited<ReturnType<PdfDocument['getOutline']>>[number]

/** The text of a PDF with its positions, its properties and its bookmarks. */
export async function readPdfText(bytes: Uint8Array): Promise<PdfText> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number))
  const { info } = await document.getMetadata()
  const nodes = (await document.getOutline()) as OutlineNode[] | null
  const outline = await readOutline(document, nodes ?? [])
  await task.destroy()
  return { pages, info: info as Readonly<Record<string, unknown>>, outline }
}

async function readPage(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ disableNormalization: true })
  const items = content.items.flatMap((item): PdfTextItem[] => {
    if (!('str' in item) || item.str === '') return []
    const [, , , , x = 0, y = 0] = item.transform as number[]
    return [{ str: item.str, x, y: height - y, width: item.width, height: item.height, fontName: item.fontName }]
  })
  const lines = toLines(items)
  return { text: lines.map((line) => line.text).join('\n'), width, height, items, lines }
}

function toLines(items: readonly PdfTextItem[]): readonly PdfLine[] {
  const groups: PdfTextItem[][] = []
  for (const item of [...items].sort((pdfTextItem, other) => pdfTextItem.y - other.y || pdfTextItem.x - other.x)) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && Math.abs(last[0].y - item.y) < 0.7) last.push(item)
    else groups.push([item])
  }
  return groups.map((group) => {
    const sorted = [...group].sort((pdfTextItem, other) => pdfTextItem.x - other.x)
    const visible = sorted.filter((item) => item.str.trim() !== '')
    return {
      text: sorted.map((item) => item.str).join(''),
      x: Math.min(...visible.map((item) => item.x)),
      right: Math.max(...visible.map((item) => item.x + item.width)),
      y: group[0]?.y ?? 0,
      items: sorted,
    }
  })
}

async function readOutline(document: PdfDocument, nodes: readonly OutlineNode[]): Promise<readonly PdfOutline[]> {
  return Promise.all(
    nodes.map(async (node) => ({
      title: node.title,
      page: await pageOf(document, node.dest),
      items: await readOutline(document, node.items),
    })),
  )
}

async function pageOf(document: PdfDocument, destination: OutlineNode['dest']): Promise<number> {
  const target = typeof destination === 'string' ? await document.getDestination(destination) : destination
  const reference: unknown = target?.[0]
  if (typeof reference === 'number') return reference + 1
  return (await document.getPageIndex(reference as Parameters<PdfDocument['getPageIndex']>[0])) + 1
}
