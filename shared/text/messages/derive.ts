import type { MessageTable } from '../message'

/** What deriving figures can say. */
export const deriveMessages = {
  'derive.missing-figure': {
    zh: '缺少{indicator}{period}的数据。请在数据表中补填，或在模板中为该句写替代句。',
    en: 'There is no figure of {indicator} for {period}. Enter it in the workbook, or give the sentence an alternative.',
  },
  'derive.marked-figure': {
    zh: '{indicator}{period}在表中是符号“{mark}”，不是数字，不能参与计算。如有数据请补填。',
    en: '{indicator} for {period} is the mark "{mark}", not a number, and cannot be computed with. Enter it if it is known.',
  },
  'derive.invalid-figure': {
    zh: '{indicator}{period}填写的“{text}”不是数字。请改正。',
    en: '{indicator} for {period} reads "{text}", which is not a number. Correct it.',
  },
  'derive.not-computable': {
    zh: '除数为零，算不出结果。请核对数据。',
    en: 'The divisor is zero, so there is no result. Check the figures.',
  },
  'derive.formula-cycle': {
    zh: '“{indicator}”的公式绕回了它自己，算不出结果。请在“修改指标”中改选参与计算的指标。',
    en: 'The formula of “{indicator}” leads back to itself, so there is no result. Choose other inputs for it.',
  },
  'derive.formula-input-gone': {
    zh: '“{indicator}”的公式用到的指标已删除。请在“修改指标”中改选，或撤销删除。',
    en: 'The formula of “{indicator}” names an indicator that was deleted. Choose another, or undo the deletion.',
  },
  'derive.formula-unit': {
    zh: '“{indicator}”的单位是“{unit}”，公式算出的是“{own}”，换算不了。请在“修改指标”中改单位。',
    en: 'The unit of “{indicator}” is {unit}, but its formula gives {own}, which cannot be converted. Change the unit.',
  },
  'derive.units-differ': {
    zh: '{current}（{currentUnit}）与{base}（{baseUnit}）单位不同，不能相比。请统一单位。',
    en: '{current} ({currentUnit}) and {base} ({baseUnit}) have different units and cannot be compared. Use one unit.',
  },
  'derive.no-two-years': {
    zh: '{current}与{base}不是两个不同的年份，不能相比。请改比较的年份，累计数请不要与某一年相比。',
    en: '{current} and {base} are not two different years and cannot be compared. Choose another year; totals over years have none.',
  },
  'derive.rounds-to-nothing': {
    zh: '{indicator}的{measure}修约后为零，说不出增减。请改用“变化”或“比”，或增加位数。',
    en: 'The {measure} of {indicator} rounds to zero, which says nothing. Use 变化 or 比, or more decimals.',
  },
  'derive.uncertain-input': {
    zh: '{indicator}用到的数据是{status}。请在正式数据公布后更新，或在文中注明。',
    en: '{indicator} uses a figure that is {status}. Update it when the final one is out, or say so in the text.',
  },
  'derive.total-of-unknown-years': {
    zh: '{indicator}采用填报的累计数，原表没有注明年份。请核对是否就是{from}—{to}年。',
    en: '{indicator} uses an entered total whose years the workbook does not give. Check that they are {from}–{to}.',
  },
  'derive.total-below-year': {
    zh: '{indicator}填报的累计数{total}小于其中一年的数{value}，没有采用。请核对。',
    en: '{indicator}: the entered total {total} is below a single year, {value}, and was not used. Check both.',
  },
  'derive.definition-break': {
    zh: '{indicator}自{year}年起口径变化（{note}），{from}年与{to}年不可比，未计算。',
    en: '{indicator} changed its definition in {year} ({note}); {from} and {to} are not comparable, nothing was computed.',
  },
  'derive.wrong-direction': {
    zh: '{indicator}与{base}相比的方向与“{measure}”不符。请改用“变化”或“比”，由数据决定措辞。',
    en: '{indicator} did not move from {base} the way "{measure}" says. Use 变化 or 比, which choose the word by the data.',
  },
  'derive.rate-of-ratio': {
    zh: '{indicator}是比率，不能用“{measure}”。请改用“百分点”或“变化”。',
    en: '{indicator} is a ratio and has no "{measure}". Use 百分点 or 变化.',
  },
  'derive.points-of-amount': {
    zh: '{indicator}不是比率，不能用“百分点”。请改用“增加”或“增长率”。',
    en: '{indicator} is not a ratio and cannot be compared in points. Use 增加 or 增长率.',
  },
  'derive.no-rate-from-base': {
    zh: '{base}为{baseValue}，{indicator}为{value}，没有增长率。请改用“变化”或“比”，分别列出两个数。',
    en: '{base} is {baseValue} and {indicator} is {value}: there is no growth rate. Use 变化 or 比, which give both levels.',
  },
  'derive.entered-rate-differs': {
    zh: '{indicator}采用填报的增长率{entered}%，按数据计算为{computed}%。请核对基期数是否修订。',
    en: '{indicator}: the entered rate {entered}% was used; the figures give {computed}%. Check whether the base was revised.',
  },
  'derive.base-not-before': {
    zh: '{indicator}的年均增长至少要隔两年，{base}不够早。请改基年，或直接写增长率。',
    en: 'An average growth of {indicator} needs two years at least; {base} is too near. Choose another base year, or tell the growth itself.',
  },
  'derive.share-above-whole': {
    zh: '{part}大于{whole}，占比超过100%。请核对两个数。',
    en: '{part} is larger than {whole}: the share exceeds 100%. Check both figures.',
  },
  'derive.sum-of-stock': {
    zh: '{indicator}不是时期数，不能把{from}—{to}年相加。请去掉“累计”，或改正指标类型。',
    en: '{indicator} is not a flow; {from}–{to} cannot be summed. Remove 累计 or correct the kind of the indicator.',
  },
  'derive.empty-span': {
    zh: '{indicator}的累计年份{from}—{to}为空。请核对报告年和基年。',
    en: 'The years {from}–{to} to sum {indicator} over are empty. Check the report year and the base year.',
  },
  'derive.kind-unknown': {
    zh: '{indicator}没有注明是时点数还是时期数，已按时期数累计。请在模板中注明类型。',
    en: '{indicator} does not say whether it is a stock or a flow and was summed as a flow. State its kind in the template.',
  },
  'derive.total-differs': {
    zh: '{indicator}填报的累计数为{entered}，各年相加为{sum}，采用相加结果。请核对。',
    en: '{indicator}: the entered total is {entered}, the years add up to {sum}, which was used. Check both.',
  },
  'derive.not-a-year': {
    zh: '{indicator}不是年度数，不能计算连续年数。',
    en: '{indicator} is not a yearly figure; years in a row cannot be counted.',
  },
  'derive.no-streak': {
    zh: '{indicator}不满足“连续”的条件：至少要连续两年。请删去该句或写替代句。',
    en: '{indicator} does not continue for two years at least. Remove the sentence or give it an alternative.',
  },
  'derive.other-prices': {
    zh: '{indicator}填报的增长率与按数据计算的不同（可能按可比价格），不能再用数据本身计算{measure}。请补全各年的增长率，或改用“增长率”。',
    en: 'The rates entered for {indicator} differ from those its figures give (comparable prices, perhaps), so its {measure} cannot be computed from the figures. Enter the rates of all years, or use 增长率.',
  },
  'derive.chained-rates': {
    zh: '{indicator}填报的增长率与按数据计算的不同，已用{count}年填报的增长率连乘。',
    en: 'The rates entered for {indicator} differ from those its figures give; the {count} entered rates were multiplied.',
  },
  'derive.mixed-increments': {
    zh: '{indicator}两年的增减方向不同，说不出“多增”“少增”。请分别写出两年的增减。',
    en: '{indicator} rose in one of the two years and fell in the other, so neither 多增 nor 少增 can be said. Tell each of them.',
  },
  'derive.rate-against-amount': {
    zh: '{indicator}按数据计算的增减与填报的增长率方向相反（可能按可比价格），不能写在一句里。请只写其中一个。',
    en: 'The figures of {indicator} and its entered rate go opposite ways (comparable prices, perhaps) and cannot stand in one sentence. Tell only one.',
  },
  'derive.rank-tied': {
    zh: '{indicator}与{others}并列第{place}位。请写明“并列”，或改用“名次”。',
    en: '{indicator} shares place {place} with {others}. Say so, or use 名次.',
  },
  'derive.remark-without-year': {
    zh: '{indicator}的备注“{note}”说口径有变，但没有写明年份。请核对前后年份能否相比，并在备注中写明年份。',
    en: 'The remark on {indicator}, "{note}", speaks of another definition without a year. Check what may be compared, and give the year.',
  },
  'derive.no-regions': {
    zh: '{indicator}没有其他地区的数据，排不出名次。请导入各地区数据。',
    en: 'There are no other regions to rank {indicator} against. Import the regions.',
  },
  'derive.hedged-comparison': {
    zh: '{indicator}的{measure}无法判断：{input}写的是“{word}”，不是准确数。请补填准确数。',
    en: 'The {measure} of {indicator} cannot be told: {input} is hedged with "{word}". Enter the exact figure.',
  },
  'derive.hedged-input': {
    zh: '{indicator}的{measure}用到{input}，而原表写的是“{word}”，不是准确数；结果按“约”写。请补填准确数。',
    en: 'The {measure} of {indicator} uses {input}, which the workbook hedges with "{word}"; the result is printed as about. Enter the exact figure.',
  },
  'derive.total-without': {
    zh: '{indicator}不含{regions}。',
    en: '{indicator} is without {regions}.',
  },
} as const satisfies MessageTable
