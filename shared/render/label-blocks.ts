/** The caption of the n-th table or chart: "表1 主要指标". */
export function numberCaption(kind: '表' | '图', number: number, caption: string): string {
  return `${kind}${number}\u3000${caption}`
}

/** A note below a table or chart: the first is marked 注 unless it says itself what it is. */
export function labelNote(note: string, index: number): string {
  const isLabelled = index > 0 || /^(?:注|说明|资料来源|数据来源)/u.test(note)
  return isLabelled ? note : `注：${note}`
}
