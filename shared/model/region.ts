/** 地区: a county, city or province; `null` as a region id everywhere means the bureau's own, unnamed area. */
export interface Region {
  readonly id: string
  readonly name: string
  readonly partOf: string | null
}
