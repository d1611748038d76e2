import { chartSeriesLooks } from '../chart-series-looks'
import { millimetres } from '../millimetres'
import type { StyleProfile, TextStyle } from '../style-profile'

/** 三号 in its traditional size: 28 characters fill the 156 mm of a line; at 16 pt they would not fit. */
const size3 = 15.75
/** 22 lines fill the 225 mm of the text block. */
const pitch = 28.95
const black = '#000000'

const body: TextStyle = {
  face: 'fangsong',
  size: size3,
  pitch,
  colour: black,
  align: 'justify',
  firstIndent: 2,
  sideIndent: 0,
  before: 0,
  after: 0,
}

const small: TextStyle = { ...body, size: 10.5, pitch: 16, align: 'left', firstIndent: 0 }
const cell: TextStyle = { ...body, size: 10.5, pitch: 15, align: 'left', firstIndent: 0 }

/**
 * 公文: GB/T 9704-2012. Text block of 156 × 225 mm, 22 lines of 28 characters in size 3; title in size 2 小标宋; headings
 * in size 3, 一、 in 黑体, （一） in 楷体, 1. in 仿宋; the page number in size 4 宋体 between dashes 7 mm below the text block,
 * one character from its outer edge.
 */
export const gbt9704Profile: StyleProfile = {
  id: 'gbt9704',
  name: '公文（GB/T 9704）',
  page: {
    width: millimetres(210),
    height: millimetres(297),
    margins: { top: millimetres(37), right: millimetres(26), bottom: millimetres(35), left: millimetres(28) },
  },
  // The characters of the first line begin within the millimetre that the standard allows the top margin.
  grid: { pitch, lines: 22, columns: 28, raise: (pitch - size3) / 2 - millimetres(0.9) },
  marks: 'full',
  headingParts: 'joined',
  cover: null,
  contents: 'in-text',
  contentsDepth: 1,
  text: {
    title: { ...body, face: 'biaosong', size: 22, pitch: 36, align: 'center', firstIndent: 0 },
    subtitle: { ...body, face: 'kai', align: 'center', firstIndent: 0 },
    byline: { ...body, face: 'kai', align: 'center', firstIndent: 0 },
    lead: { ...body, before: pitch },
    section: { ...body, face: 'hei', align: 'left' },
    topic: { ...body, face: 'kai', align: 'left' },
    body,
    note: { ...body, size: 14 },
    footnote: { ...small, align: 'justify' },
    signOff: { ...body, align: 'right', firstIndent: 0, sideIndent: 2, before: pitch },
    attachments: { ...body, align: 'left', firstIndent: 0, sideIndent: 2, before: pitch },
    signature: { ...body, align: 'right', firstIndent: 0, sideIndent: 4, before: 2 * pitch },
    caption: { ...body, face: 'hei', size: 12, pitch: 18, align: 'center', firstIndent: 0 },
    unit: { ...small, align: 'right', after: 2 },
    tableNote: { ...small, before: 3 },
    contentsTitle: { ...body, face: 'hei', align: 'center', firstIndent: 0, before: pitch },
    contentsSection: { ...body, face: 'hei', align: 'left', firstIndent: 0 },
    contentsTopic: { ...body, align: 'left', firstIndent: 0, sideIndent: 2 },
    head: { ...small },
    footer: { ...body, face: 'song', size: 14, pitch: 20, firstIndent: 0, sideIndent: 1 },
  },
  table: {
    header: { ...cell, face: 'hei' },
    cell,
    group: { ...cell, face: 'kai' },
    smallestSize: 8,
    paddingX: 4,
    paddingY: 2.5,
    thickRule: 1.2,
    thinRule: 0.5,
    ruleColour: black,
    groupFill: '#f2f2f2',
    before: 10,
    after: 10,
    wholeUpTo: 0.45,
  },
  chart: {
    width: 440,
    height: 218,
    fontSize: 9,
    textColour: black,
    gridColour: '#dddddd',
    axisColour: '#777777',
    before: 10,
    after: 10,
    series: chartSeriesLooks,
  },
  head: null,
  // The dash stands 7 mm below the text block; its stroke is 0.38 em above the base line.
  footer: {
    fromBottom: millimetres(35 - 7) - 0.38 * 14,
    left: '— ',
    right: ' —',
    odd: 'right',
    even: 'left',
    turned: 'as-bound',
  },
}
