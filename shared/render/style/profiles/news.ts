import { chartSeriesLooks } from '../chart-series-looks'
import type { StyleProfile, TextStyle } from '../style-profile'

const ink = '#1a1a1a'
const grey = '#666666'
const accent = '#8f1d21'

const body: TextStyle = {
  face: 'serif',
  size: 12,
  pitch: 21,
  colour: ink,
  align: 'justify',
  firstIndent: 2,
  sideIndent: 0,
  before: 0,
  after: 0,
}

const small: TextStyle = { ...body, size: 9, pitch: 14, colour: grey, firstIndent: 0 }
const cell: TextStyle = { ...body, size: 9.5, pitch: 14, align: 'left', firstIndent: 0 }

/** 新闻稿: the look of a long article in a provincial paper, 38 characters of 12 pt to the line, 33 lines to the page. */
export const newsProfile: StyleProfile = {
  id: 'news',
  name: '新闻稿',
  page: { width: 595.28, height: 841.89, margins: { top: 73, right: 69.5, bottom: 75, left: 69.5 } },
  grid: null,
  marks: 'tight',
  headingParts: 'lines',
  cover: null,
  contents: 'in-text',
  contentsDepth: 2,
  text: {
    title: { ...body, face: 'serif-bold', size: 22, pitch: 33, align: 'center', firstIndent: 0, before: 8, after: 4 },
    subtitle: { ...body, size: 14, pitch: 22, colour: '#444444', align: 'center', firstIndent: 0, after: 4 },
    byline: { ...body, size: 10.5, pitch: 18, colour: grey, align: 'center', firstIndent: 0, before: 2, after: 14 },
    lead: { ...body, colour: '#333333', after: 6 },
    section: {
      ...body,
      face: 'sans-bold',
      size: 15,
      pitch: 24,
      colour: accent,
      align: 'center',
      firstIndent: 0,
      before: 14,
      after: 8,
    },
    topic: { ...body, face: 'serif-bold', before: 4 },
    body,
    note: { ...small, before: 4, after: 4 },
    footnote: small,
    signOff: { ...body, align: 'right', firstIndent: 0, sideIndent: 2, before: 18 },
    attachments: { ...body, align: 'left', firstIndent: 0, sideIndent: 2, before: 10 },
    signature: { ...body, align: 'right', firstIndent: 0, sideIndent: 2, before: 18 },
    caption: { ...body, face: 'sans-bold', size: 10, pitch: 16, align: 'center', firstIndent: 0 },
    unit: { ...small, align: 'right', after: 2 },
    tableNote: { ...small, before: 3 },
    contentsTitle: {
      ...body,
      face: 'sans-bold',
      size: 15,
      pitch: 24,
      align: 'center',
      firstIndent: 0,
      before: 10,
      after: 8,
    },
    contentsSection: { ...body, face: 'serif-bold', size: 11, pitch: 20, align: 'left', firstIndent: 0, before: 3 },
    contentsTopic: { ...body, size: 10.5, pitch: 18, align: 'left', firstIndent: 0, sideIndent: 2 },
    head: { ...small },
    footer: { ...small, align: 'center' },
  },
  table: {
    header: { ...cell, face: 'serif-bold' },
    cell,
    group: { ...cell, face: 'serif-bold' },
    smallestSize: 6,
    paddingX: 4,
    paddingY: 2.5,
    thickRule: 1.2,
    thinRule: 0.5,
    ruleColour: '#222222',
    groupFill: '#f3f1ec',
    before: 8,
    after: 12,
    wholeUpTo: 0.45,
  },
  chart: {
    width: 440,
    height: 218,
    fontSize: 8.5,
    textColour: '#333333',
    gridColour: '#dddddd',
    axisColour: '#777777',
    before: 8,
    after: 12,
    series: chartSeriesLooks,
  },
  head: null,
  footer: { fromBottom: 36, left: '— ', right: ' —', odd: 'center', even: 'center', turned: 'at-foot' },
}
