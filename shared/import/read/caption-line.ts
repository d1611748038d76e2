/** A line above a table that names its region or period: 地区：松陵市, 填报单位：松陵市民政局, 报告期：2023年. */
export interface CaptionLine {
  readonly subject: 'region' | 'period'
  readonly value: string
}

const regionKeys =
  /^(?:地区|地區|区域|區域|行政区划?|行政區劃?|统计地区|填报地区|所属地区|所在地区|地区名称|region|area|country)$/iu
const bureauKeys =
  /^(?:填报单位|填報單位|填表单位|编制单位|編製單位|报送单位|上报单位|报表单位|制表单位|单位名称|填报机关|编报单位)$/u
const periodKeys =
  /^(?:年份|年度|统计年度|统计年份|数据年份|报告期|报告年度|所属时期|所属年度|统计期|统计时间|数据时间|统计时期|时期|时间|時間|期间|統計期|資料時間|year|period)$/iu

const senderKey =
  /^(?:填报|填報|填表|编制|編製|报送|上报|报表|制表|编报|所属|所在|统计)(?:单位|單位|机关|機關|地区|地區)(?:名称)?(?:\((?:盖?章|公章|签章)\))?[:：]?$/u

/** Whether a cell says that the next one names who fills the form in, with or without a colon: 填报单位（盖章）. */
export function isSenderKey(text: string): boolean {
  return senderKey.test(text.normalize('NFKC').replace(/\s/gu, ''))
}

/** Reads such a line; null for every other text. Days on which a form was made or filled in are none. */
export function readCaptionLine(text: string): CaptionLine | null {
  const [, written = '', value = ''] =
    /^\s*([^:：]{2,12}?)\s*[:：]\s*(.+?)\s*$/u.exec(text.normalize('NFKC').replace(/^\s*\((.*)\)\s*$/u, '$1')) ?? []
  const key = written.replace(/\s|\((?:盖?章|公章|签章)\)$/gu, '')
  // Behind a wide gap another line of the form begins.
  const own = value.split(/\s{2,}/u)[0] ?? ''
  if (periodKeys.test(key)) return { subject: 'period', value: own }
  const region = regionKeys.test(key) ? regionNamed(own) : bureauKeys.test(key) ? regionOfBureau(own) : null
  return region === null ? null : { subject: 'region', value: region }
}

function regionNamed(value: string): string | null {
  const name = value.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/gu, '')
  return name.length >= 2 && name.length <= 30 && !/[\d,，、;；:：]/u.test(name) ? name : null
}

const level =
  '[\\u4e00-\\u9fff]{1,8}?(?:自治州|自治县|自治区|街道|新区|地区|省|市|州|盟|县|縣|区|區|旗|镇|鎮|乡|鄉)(?![省市州盟县縣区區旗镇鎮乡鄉])'
const bureau = new RegExp(
  `^(?:${level})*(${level})(?:办事处)?(?:人民政府|[\\u4e00-\\u9fff]{2,12}[局厅廳委处處科办會会站所中心院])$`,
  'u',
)

const place = new RegExp(`^(?:${level})*(${level})$`, 'u')

/** The region whose bureau fills a form in: 松陵市民政局 → 松陵市, 松陵市青禾县民政局 → 青禾县. Null for a name that tells none. */
function regionOfBureau(value: string): string | null {
  const name = value.replace(/\s/gu, '').replace(/[(（](?:盖?章|公章|签章)[)）]$/u, '')
  const region = name.length > 30 ? undefined : (bureau.exec(name)?.[1] ?? place.exec(name)?.[1])
  return region === undefined || /^(?:城市|都市|[园景小社]区)$/u.test(region) ? null : region
}
