import { chartNamespace, chartRelationType } from '../chart/part/chart-part'
import { element } from '../xml'
import type { PlanChart } from './plan'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** The type of the relationship that leads to the drawing of a sheet. */
export const drawingRelationType = `${relationships}/drawing`
/** The content type of a drawing part. */
export const drawingContentType = 'application/vnd.openxmlformats-officedocument.drawing+xml'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const namespaces = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
}

/** The drawing of a sheet: a frame for each chart, in the order of the charts' relations rId1, rId2, …. */
export function buildDrawingPart(charts: readonly PlanChart[]): string {
  return declaration + element('xdr:wsDr', namespaces, ...charts.map(anchor))
}

/** The relations of a drawing to its charts, whose parts are numbered on from `first`. */
export function buildDrawingRelations(charts: readonly PlanChart[], first: number): string {
  const relations = charts.map((_, at) =>
    element('Relationship', {
      Id: `rId${at + 1}`,
      Type: chartRelationType,
      Target: `../charts/chart${first + at}.xml`,
    }),
  )
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return declaration + element('Relationships', { xmlns }, ...relations)
}

function anchor({ row, columns, name, description }: PlanChart, at: number): string {
  const place = (column: number, line: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>0</xdr:rowOff>`
  return element(
    'xdr:twoCellAnchor',
    { editAs: 'oneCell' },
    element('xdr:from', {}, place(0, row - 1)),
    element('xdr:to', {}, place(columns, row)),
    element(
      'xdr:graphicFrame',
      { macro: '' },
      element(
        'xdr:nvGraphicFramePr',
        {},
        element('xdr:cNvPr', { id: at + 2, name, descr: description }),
        element('xdr:cNvGraphicFramePr'),
      ),
      element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
      element(
        'a:graphic',
        {},
        element(
          'a:graphicData',
          { uri: chartNamespace },
          element('c:chart', { 'xmlns:c': chartNamespace, 'xmlns:r': relationships, 'r:id': `rId${at + 1}` }),
        ),
      ),
    ),
    element('xdr:clientData'),
  )
}
