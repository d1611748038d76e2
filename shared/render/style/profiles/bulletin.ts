import { chartSeriesLooks } from '../chart-series-looks'
import { millimetres } from '../millimetres'
import type { SeriesLook, StyleProfile, TextStyle } from '../style-profile'

const ink = '#1a1a1a'
const grey = '#5f6770'
const blue = '#1f4e79'

const body: TextStyle = {
  face: 'serif',
  size: 12,
  pitch: 22,
  colour: ink,
  align: 'justify',
  firstIndent: 2,
  sideIndent: 0,
  before: 0,
  after: 0,
}

const small: TextStyle = { ...body, size: 9, pitch: 14, colour: grey, firstIndent: 0 }
const cell: TextStyle = { ...body, size: 9.5, pitch: 15, align: 'left', firstIndent: 0 }
const heading: TextStyle = { ...body, face: 'sans-bold', colour: blue, align: 'left', firstIndent: 0 }

/**
 * 统计公报: a cover, the contents on pages of their own, then sections under a running head with the report's title on
 * even pages and the section on odd ones; 37 characters of 12 pt to the line, 31 lines to the page.
 */
export const bulletinProfile: StyleProfile = {
  id: 'bulletin',
  name: '统计公报',
  page: {
    width: millimetres(210),
    height: millimetres(297),
    margins: { top: millimetres(32), right: millimetres(26), bottom: millimetres(25), left: millimetres(28) },
  },
  grid: null,
  marks: 'tight',
  headingParts: 'joined',
  cover: {
    parts: [
      { from: 'bureau', style: { ...heading, size: 16, pitch: 26, align: 'center' }, top: millimetres(42) },
      { from: 'title', style: { ...heading, size: 30, pitch: 46, align: 'center' }, top: millimetres(92) },
      {
        from: 'subtitle',
        style: { ...body, size: 15, pitch: 26, align: 'center', firstIndent: 0 },
        top: millimetres(132),
      },
      { from: 'date', style: { ...body, size: 14, pitch: 24, align: 'center', firstIndent: 0 }, top: millimetres(238) },
    ],
    rules: [
      { top: millimetres(84), inset: 0, width: 2.4, colour: blue },
      { top: millimetres(150), inset: 0, width: 0.8, colour: blue },
    ],
  },
  contents: 'own-pages',
  contentsDepth: 2,
  text: {
    title: { ...heading, size: 22, pitch: 33, align: 'center', after: 4 },
    subtitle: { ...body, size: 14, pitch: 22, align: 'center', firstIndent: 0, after: 4 },
    byline: { ...body, size: 10.5, pitch: 18, colour: grey, align: 'center', firstIndent: 0, before: 2, after: 14 },
    lead: { ...body, after: 6 },
    section: { ...heading, size: 17, pitch: 28, before: 20, after: 10 },
    topic: { ...heading, size: 13, pitch: 22, colour: ink, before: 8, after: 2 },
    body,
    note: { ...small, before: 6, after: 4 },
    footnote: small,
    signOff: { ...body, align: 'right', firstIndent: 0, sideIndent: 2, before: 18 },
    attachments: { ...body, align: 'left', firstIndent: 0, sideIndent: 2, before: 14 },
    signature: { ...body, align: 'right', firstIndent: 0, sideIndent: 2, before: 22 },
    caption: { ...heading, size: 10.5, pitch: 17, align: 'center' },
    unit: { ...small, align: 'right', after: 2 },
    tableNote: { ...small, before: 3 },
    contentsTitle: { ...heading, size: 20, pitch: 32, align: 'center', before: 10, after: 18 },
    contentsSection: { ...body, face: 'sans-bold', size: 12, pitch: 24, align: 'left', firstIndent: 0, before: 6 },
    contentsTopic: { ...body, size: 11, pitch: 21, align: 'left', firstIndent: 0, sideIndent: 2 },
    head: { ...small, align: 'left' },
    footer: { ...small, face: 'sans', size: 9.5, colour: ink },
  },
  table: {
    header: { ...cell, face: 'sans-bold', colour: blue },
    cell,
    group: { ...cell, face: 'serif-bold' },
    smallestSize: 7,
    paddingX: 5,
    paddingY: 3,
    thickRule: 1.4,
    thinRule: 0.6,
    ruleColour: blue,
    groupFill: '#eef3f8',
    before: 10,
    after: 14,
    wholeUpTo: 0.45,
  },
  chart: {
    width: 440,
    height: 218,
    fontSize: 8.5,
    textColour: '#333333',
    gridColour: '#dddddd',
    axisColour: '#777777',
    before: 10,
    after: 14,
    series: blueFirst(chartSeriesLooks),
  },
  head: {
    baseline: millimetres(22),
    rule: { top: millimetres(24), width: 0.6, colour: blue },
    odd: { from: 'section', side: 'right' },
    even: { from: 'title', side: 'left' },
  },
  footer: { fromBottom: millimetres(14), left: '', right: '', odd: 'right', even: 'left', turned: 'at-foot' },
}

/** The first series in the colour of the bulletin. */
function blueFirst([red, blue, ...others]: readonly SeriesLook[]): readonly SeriesLook[] {
  return [blue, red, ...others].filter((look) => look !== undefined)
}
