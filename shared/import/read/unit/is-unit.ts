/** Bases a unit ends in; a scale before and "/…" or "每…" behind are allowed. Longest first. */
const bases =
  '标准立方米|平方千米|平方公里|平方米|立方米|千瓦时|千瓦小时|吨标准煤|吨公里|人公里|人次|人年|人天|人时|户次|家次|件次|台次|场次|班次|班|百分点|个百分点|美元|港元|欧元|日元|卢布|新台币|人民币|公顷|公里|公斤|千克|毫克|微克|毫米|厘米|海里|千瓦|兆瓦|千米|标准箱|辆次|架次|' +
  '万?元|圆|角|分|人|名|位|户|个|家|所|处|件|项|条|座|间|只|支|张|份|宗|起|例|次|对|床|辆|艘|架|台|套|部|册|种|篇|字|株|头|匹|羽|口|亩|吨|克|升|米|度|年|月|日|天|小时|岁|期|届|场|栋|幢|门|卷|盒|片|块|本|组|类|批|人月|单位|箱|枚|桶|吨位|人份|村|社区|公里|百分比|℃|倍|百分数|人户|千卡|焦耳|帕|幅|棵|立方|平方|具|集|穴|瓶|袋|桌|亭|室|厅|堂|站|股|艇|轮|面|把|根|粒|只次|学时|课时|学年|國|戶|萬元|噸|個|對|歲|公頃|組|件|世帯|千人|千円|百万円|億円|円|戸|台湾元|[천만백십억]*(?:명|원|개|건|가구|호|대|톤|㎡|세|쌍|개소|%)|%'

const chineseUnit = new RegExp(
  `^(?:[十百千]?[万萬億亿]{1,2}|[十百千])?(?:${bases})?(?:[/／每·]{1,2}(?:[十百千]?[万亿]{0,2})?(?:${bases}|万)){0,3}$`,
  'u',
)
const englishWords =
  /\$|%|‰|\b(?:kt|kg|km2?|ha|hectares?|mw|gw|kwh|twh|tonnes?|tons?|persons?|people|thousands?|millions?|billions?|trillions?|per ?cent|percent|percentage|dollars?|yuan|rmb|usd|euros?|eur|years?|units?|households?|litres?|square|cubic|man-year|rubles?|roubles?)\b|^рубл|^тыс|^млн|^млрд|процент|^человек/iu

/**
 * Whether a text is a unit and nothing else: 万人, 元/人·月, %, "millions of dollars". Doubtful words are no unit: a wrong
 * unit does more harm than a missing one.
 */
export function isUnit(text: string): boolean {
  const clean = withoutTranslation(text.normalize('NFKC').trim())
  if (clean === '' || clean.length > 60 || /[()]/u.test(clean) || isSeveral(clean)) return false
  if (/^[%‰]$/u.test(clean)) return true
  if (/^(?:per|number of|in)\b/iu.test(clean) && clean.split(/\s+/u).length <= 6) return englishWords.test(clean)
  const compact = clean.replace(/\s/gu, '')
  return /[\u4e00-\u9fff\uac00-\ud7af]/u.test(compact) ? isChineseUnit(compact) : isEnglishUnit(clean)
}

/** 个 unit, 万人 (10 000 persons) → 个, 万人. */
function withoutTranslation(text: string): string {
  const translated = /^([\u4e00-\u9fff%‰/·]+)\s+\(?(?:[\d, ]+\s)?[A-Za-z][A-Za-z .\-/]*\)?$/u
  return translated.exec(text)?.[1] ?? text
}

/** "persons, %" are two units. */
function isSeveral(text: string): boolean {
  return /[,、;，]/u.test(text) && /%|percent|per cent/iu.test(text)
}

function isChineseUnit(compact: string): boolean {
  if (/年$/u.test(compact) && /\d/u.test(compact)) return false
  // With 万 or 亿 before it any one measure word is meant: 万穴, 亿粒.
  if (/^[十百千]?[万亿][\u4e00-\u9fff]$/u.test(compact)) return !/[科达能源县州年一]$/u.test(compact)
  const plain = compact.replace(/[•・‧⋅∙.]/gu, '·')
  return chineseUnit.test(plain) || chineseUnit.test(toSimplified(plain))
}

function isEnglishUnit(text: string): boolean {
  return englishWords.test(text) && !/^\d+$/u.test(text) && !/:/u.test(text) && !/\b(?:end|at|the)\b/iu.test(text)
}

/** The signs of units that Taiwan and Hong Kong write otherwise. */
const traditional = new Map(
  [...'萬億噸戶國個對歲頃條間隻張輛臺台冊畝時圓幣場處層雙級學課單標準書戲項組頭'].map((sign, at) => [
    sign,
    [...'万亿吨户国个对岁顷条间只张辆台台册亩时圆币场处层双级学课单标准书戏项组头'][at] ?? sign,
  ]),
)

function toSimplified(text: string): string {
  return [...text].map((sign) => traditional.get(sign) ?? sign).join('')
}

/**
 * Whether a word that is no common unit is one where units stand: a scale before any short word (千工时, 万葡币), pairs of measures
 * (床日), signs of physical units (MWh). What bounds a number (万人以上) is none.
 */
export function isLikelyUnit(text: string): boolean {
  const compact = text.normalize('NFKC').replace(/\s/gu, '')
  if (isUnit(compact)) return true
  if (/[以之][上下内外前后]|左右|[年区县市省镇村乡岁]$/u.test(compact)) return false
  return (
    /^(?:[十百千]?[万萬亿億]|千)[\u4e00-\u9fff]{1,4}$/u.test(compact) ||
    /^[人床工台车船机户件课餐病][日天时時月年次班]$/u.test(compact) ||
    /^[kMGTm]?(?:Wh|W|J|Pa|cal|bit|tce|CO2e?|L|g)$/u.test(compact)
  )
}

/** The unit as it is kept: width folded, "in " of English headers dropped, words for percent as their sign. */
export function cleanUnit(text: string): string {
  const clean = withoutTranslation(text.normalize('NFKC').trim()).replace(/[•・‧⋅∙]/gu, '·')
  if (/^(?:in\s+)?(?:%|percent|per cent|percentage|percentages)$/iu.test(clean) || /процент/iu.test(clean)) return '%'
  if (/^(?:百分比|百分数)$/u.test(clean)) return '%'
  const compact = /[\u4e00-\u9fff]/u.test(clean) ? clean.replace(/\s/gu, '') : clean.replace(/\s+/gu, ' ')
  return compact.replace(/^(?:(?:numbers?|figures|values|amounts|data)\s+)?(?:are\s+)?in\s+(?=\S)/iu, '')
}
