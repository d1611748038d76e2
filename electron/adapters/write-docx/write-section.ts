import { Footer, Header, PageOrientation, type ISectionOptions } from 'docx'
import { assertNever } from '../../../shared/assert-never'
import type { PageLines, WordBlock, WordPage, WordSection } from '../../../shared/render/docx/plan'
import { toTwips } from './units'
import { writeChart } from './write-chart'
import { writeContents } from './write-contents'
import { writeParagraph } from './write-paragraph'
import { writeTable } from './write-table'

/** A section for the docx library: pages of one size and direction. */
export function writeSection(section: WordSection, page: WordPage): ISectionOptions {
  const { margins, grid, hasTwoSides } = page
  const textWidth = page.width - margins.left - margins.right
  // Bound at the left, the head of a page turned to its side is there too: the margins turn with the page.
  const { top, right, bottom, left } = section.isWide
    ? { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom }
    : margins
  return {
    properties: {
      page: {
        size: {
          width: toTwips(page.width),
          height: toTwips(page.height),
          orientation: section.isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          ...{ top: toTwips(top), right: toTwips(right), bottom: toTwips(bottom), left: toTwips(left) },
          ...{ header: toTwips(page.headDistance), footer: toTwips(page.footDistance), gutter: 0 },
        },
        ...(section.startsNumbers ? { pageNumbers: { start: 1 } } : {}),
      },
      ...(grid === null
        ? {}
        : {
            grid: {
              type: 'linesAndChars',
              linePitch: toTwips(grid.pitch),
              charSpace: Math.round(grid.charSpace * 4096),
            },
          }),
    },
    ...(section.lines === null
      ? {}
      : {
          ...(section.lines.head === null ? {} : { headers: headers(section.lines.head, hasTwoSides) }),
          footers: footers(section.lines.foot, hasTwoSides),
        }),
    children: section.blocks.flatMap((block) => writeBlock(block, toTwips(textWidth))),
  }
}

function headers({ odd, even }: PageLines, hasTwoSides: boolean): NonNullable<ISectionOptions['headers']> {
  return {
    default: new Header({ children: [writeParagraph(odd)] }),
    ...(hasTwoSides ? { even: new Header({ children: [writeParagraph(even)] }) } : {}),
  }
}

function footers({ odd, even }: PageLines, hasTwoSides: boolean): NonNullable<ISectionOptions['footers']> {
  return {
    default: new Footer({ children: [writeParagraph(odd)] }),
    ...(hasTwoSides ? { even: new Footer({ children: [writeParagraph(even)] }) } : {}),
  }
}

function writeBlock(block: WordBlock, textWidth: number): ISectionOptions['children'] {
  switch (block.tag) {
    case 'paragraph':
      return [writeParagraph(block)]
    case 'table':
      return [writeTable(block)]
    case 'chart':
      return [writeChart(block)]
    case 'contents':
      return writeContents(block, textWidth)
    default:
      return assertNever(block)
  }
}
