/** Where a template of one's own comes from. */
export interface TemplateOrigin {
  /** Name of the file of the report that it was made from; "" where it was made from data alone. */
  readonly report: string
  /** The year of that report or data. */
  readonly year: number
  /** The bureau that the report names; "" where it names none. */
  readonly bureau: string
}

/** A template that a project carries, so that its report is made, and made again, on any PC. */
export interface OwnTemplate {
  /** What the report's settings and own wording name it by. */
  readonly id: string
  readonly name: string
  /** The text of its template.yaml. */
  readonly text: string
  /** Null for a template that says nothing of it. */
  readonly origin: TemplateOrigin | null
}
