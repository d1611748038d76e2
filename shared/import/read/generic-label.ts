/** Labels that need another one to say what they count. */
export function isGenericLabel(name: string): boolean {
  if (/^.{1,8}[别別]$/u.test(name) && !/性质|特/u.test(name)) return true
  return /^(?:总计|總計|总合计|合计|合計|総数|総計|합계|총계|남자|여자|남|여|всего|мужчины|женщины|小计|小計|总数|總數|总量|共计|汇总|计|計|全部|男|女|男性|女性|城镇|农村|城市|乡村|其他|其它|数值|数量|数据|指标值|值|金额|本期|本年|当年|本期数|total|all|male|female|men|women|other|others|value|values|figure|amount|number|obs_value|observation)$/iu.test(
    name.replace(/\s/gu, ''),
  )
}

/** Headers of a column of values that say only that it holds values. */
export function isValueHeader(name: string): boolean {
  return /^(?:数值|数量|数据|指标值|值|本期数?|本期值|实际数|实绩|完成数|value|values|figure|obs_value|observation value)$/iu.test(
    name.trim(),
  )
}
