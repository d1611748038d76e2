/** 地区: a county, city or province; `null` as a region id everywhere means the bureau's own, unnamed area. */
export interface Region {
  readonly id: string
  readonly name: string
  readonly partOf: string | null
  /**
   * Whether it sends figures that add up to those of its whole: `counted` makes a total without its figure missing, `optional` leaves it out
   * of a total where its figure is missing, which every such total then says (不含…). Absent for a region that merely stands in a table.
   */
  readonly inTotal?: 'counted' | 'optional' | undefined
}

const totals =
  /^(?:合计|总计|总合计|小计|汇总|总数|共计|全国|全省|全市|全县|全区|全州|全盟|全旗|全境|全地区|各地区|地方合计|平均|平均数|total)$/iu

/** Whether a name stands for all regions together: the row 合计 or 全市 of a table of regions is no region. */
export function isTotalRegion(name: string): boolean {
  return totals.test(name.normalize('NFKC').replace(/\s/gu, ''))
}
