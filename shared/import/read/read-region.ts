const provinces =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 臺灣 新疆兵团 新疆生产建设兵团'.split(
    ' ',
  )
const wholes = /^(?:全国|全省|全市|全县|全区|全州|全境|全地区|各地区|地方合计|地方)$/u
/** Words that end like a region and are none. */
const notRegions = /(?:城市|超市|都市|社区|小区|园区|景区|灾区|库区|林区|牧区|山区|校区|开发区|建成区|农村地区|街区)$/u
/** Prefectures of Japan and provinces of Korea; other Korean names that end as these do are mostly words (인구, 가구). */
const eastAsian =
  /^(?:北海道|東京都|大阪府|京都府|[\u4e00-\u9fff]{2,3}県|전국|[가-힣]{2,4}(?:특별시|광역시|특별자치시|특별자치도)|(?:경기|강원|충청[북남]|전라[북남]|경상[북남]|제주)도|서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)$/u
const suffixed =
  /^[\u4e00-\u9fff]{1,10}(?:省|市|县|縣|区|區|鄉|鎮|自治州|州|盟|旗|特别行政区|特区|新区|地区|镇|乡|街道|兵团)$/u
const aggregates = /^(?:World|National|National Total|Nationwide|Total China|Hong Kong|Macao|Taiwan)$/iu
const russian = /(?:область|край|округ|Федерация)$|^(?:Республика |г\.\s*)/u
const chinese =
  /^(?:Beijing|Tianjin|Hebei|Shanxi|Inner Mongolia|Liaoning|Jilin|Heilongjiang|Shanghai|Jiangsu|Zhejiang|Anhui|Fujian|Jiangxi|Shandong|Henan|Hubei|Hunan|Guangdong|Guangxi|Hainan|Chongqing|Sichuan|Guizhou|Yunnan|Tibet|Shaanxi|Gansu|Qinghai|Ningxia|Xinjiang)$/iu

let countries: ReadonlySet<string> | null = null

/** The names of countries in English and Chinese, taken from the platform's own list of region codes. */
function countryNames(): ReadonlySet<string> {
  if (countries) return countries
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = new Set<string>()
  for (const locale of ['en', 'zh-CN']) {
    const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      const name = display.of(code)
      if (name !== undefined) names.add(name.toLowerCase())
    }
  }
  countries = names
  return names
}

/** Prefecture-level cities that tables name without 市, for the vote over an axis; a list need not be complete for that. */
const cities =
  '广州 深圳 珠海 佛山 惠州 东莞 中山 江门 肇庆 汕头 湛江 南京 苏州 无锡 常州 镇江 南通 扬州 泰州 盐城 徐州 淮安 宿迁 连云港 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 武汉 成都 西安 沈阳 大连 青岛 济南 厦门 福州 长沙 郑州 合肥 南昌 昆明 贵阳 兰州 太原 石家庄 哈尔滨 长春 南宁 海口'.split(
    ' ',
  )

/** Whether a label names a region by itself: a province or city, or a name that ends as regions do (京口区, 江西省). */
export function isRegionName(label: string): boolean {
  const compact = label
    .normalize('NFKC')
    .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/gu, '')
    .trim()
  if (provinces.includes(compact) || cities.includes(compact) || wholes.test(compact)) return true
  if (chinese.test(compact) || aggregates.test(compact) || russian.test(compact) || eastAsian.test(compact)) return true
  if (countryNames().has(compact.toLowerCase())) return true
  return compact.length >= 2 && suffixed.test(compact) && !notRegions.test(compact)
}

/** Whether a header says that the labels below it are regions. */
export function isRegionHeader(header: string): boolean {
  return header
    .normalize('NFKC')
    .split(/[\\/、|\r\n]+/u)
    .some((part) =>
      isOneRegionHeader(
        part
          .replace(/\s/gu, '')
          .toLowerCase()
          .replace(/[別别]$/u, ''),
      ),
    )
}

function isOneRegionHeader(compact: string): boolean {
  return /^(?:(?:各)?地区|區域|区域|城市|省份|省市|省|市|县|县区|市县|县市区|区县|行政区划|行政区|单位名称|国家|国家和地区|國家|countryname|country|countries|region|regions|province|provinces|city|cities|area|geographicarea|geo|geo\(labels\)|state|county|entity|entities|location|territory|economy|areaname|ref_area|geography|地市|市州|盟市|区市县|县级市|地区名称|地区和单位|縣市|鄉鎮市區|鄉鎮|都道府県|市区町村|시도|시도별|지역|지역별|행정구역|행정구역별|행정구역\(시군구\)별|시군구별|국가별|регион)$/u.test(
    compact,
  )
}

/** Whether an axis of labels is one of regions: its header says so, or at least half of its labels are known regions. */
export function isRegionAxis(header: string | null, labels: readonly string[]): boolean {
  if (header !== null && isRegionHeader(header)) return true
  const distinct = [...new Set(labels)].filter((label) => label !== '')
  const known = distinct.filter(isRegionName).length
  return known >= 1 && known * 2 >= distinct.length
}
