/** The name of a region taken apart, so that 松陵市青禾县, 青禾县 and 青禾 are known for one. */
export interface RegionName {
  /** The name without what it lies in: 青禾县. */
  readonly own: string
  /** Without the word of its level: 青禾. The whole name where less than two characters would be left (城区). */
  readonly stem: string
  /** 县, 区, 市 …; empty where the name does not say it. */
  readonly level: string
  /** The regions that it says it lies in, outermost first: 松陵市. */
  readonly within: readonly string[]
}

const levelWords =
  '自治州|自治县|自治旗|自治区|特别行政区|街道|新区|林区|矿区|地区|省|市|州|盟|县|縣|区|區|旗|镇|鎮|乡|鄉|开发区|园区|兵团'
/** A level with its name in front; 市 of 新市区 and 州 of 徐州市 end none. */
const levelName = new RegExp(`^[\\u4e00-\\u9fff]{1,9}?(?:${levelWords})(?![省市州盟县縣区區旗镇鎮乡鄉])`, 'u')

/** Words that show that what looks like the name of a region is something else: 养老服务区, 城市社区. */
const otherWords =
  /养老|服务|救助|福利|社会|城市|农村|城乡|民政|社区|小区|儿童|殡葬|婚姻|登记|统计|情况|行政|居民|低保|特困|年报|报表|基本|主要|各|指标|机构|景区|校区|老区|库区|街区|片区|辖区|分地区|城镇|乡镇|万市|超市/u

/** 三区, 两县, 五个县: so many of them, and none by name. */
const counted = /^[一二三四五六七八九十两几数多全本该]+个?[省市州县区镇乡]/u

const peoples =
  '壮|回|满|维吾尔|苗|彝|土家|藏|蒙古|侗|布依|瑶|白|朝鲜|哈尼|黎|哈萨克|傣|畲|傈僳|东乡|仡佬|拉祜|佤|水|纳西|羌|土|仫佬|锡伯|柯尔克孜|景颇|达斡尔|撒拉|布朗|毛南|塔吉克|普米|怒|鄂温克|裕固|保安|鄂伦春|独龙|各'
const autonomous = new RegExp(`(?:(?:${peoples})族|蒙古|鄂温克|鄂伦春)*自治(县|州|旗)$`, 'u')

const peoplesAlone = new RegExp(`^${autonomous.source}`, 'u')

/** What belongs to the city itself and to none of its counties. */
const cityItself = /^(?:[\u4e00-\u9fff]{1,8}?[市州盟])?(?:市本级|市级|市直|州本级|盟本级|本级|市局本级|市本级及市直)$/u

const zones: readonly (readonly [RegExp, string])[] = [
  [/(?:国家级?|省级?)?(?:经济技术开发区|经济开发区|经济技术开发|经开区)$/u, '经开区'],
  [/(?:国家级?|省级?)?(?:高新技术产业开发区|高新技术开发区|高新产业开发区|高新开发区|高新区)$/u, '高新区'],
]

function fold(name: string): string {
  return name.normalize('NFKC').replace(/[\s·•]/gu, '')
}

/** Takes the name of a region apart; every text is one. */
export function readRegionName(name: string): RegionName {
  const whole = fold(name)
  if (cityItself.test(whole)) return { own: '市本级', stem: '市本级', level: '', within: [] }
  const within: string[] = []
  let own = whole
  for (;;) {
    const outer = levelName.exec(own)?.[0]
    // The peoples of 靖州苗族侗族自治县 are no county in 靖州.
    if (outer === undefined || outer.length >= own.length || peoplesAlone.test(own.slice(outer.length))) break
    within.push(outer)
    own = own.slice(outer.length)
  }
  return { own, within, ...splitLevel(own) }
}

function splitLevel(own: string): Pick<RegionName, 'stem' | 'level'> {
  for (const [pattern, level] of zones) if (pattern.test(own)) return { stem: own.replace(pattern, level), level }
  const [ending = '', kind = ''] = autonomous.exec(own) ?? []
  if (ending !== '' && ending.length + 1 < own.length) return { stem: own.slice(0, -ending.length), level: kind }
  const level = /(?:新区|地区|街道|[省市州盟县縣区區旗镇鎮乡鄉])$/u.exec(own)?.[0] ?? ''
  const stem = own.slice(0, own.length - level.length)
  return stem.length < 2 ? { stem: own, level } : { stem, level: level.replace('縣', '县').replace('區', '区') }
}

/** Whether a region of this level is made of counties, so that a name beside that of a county says where the county lies. */
export function isOfWhole({ level }: RegionName): boolean {
  return ['省', '市', '州', '盟', '地区'].includes(level)
}

/** Whether a region of this level is a town or something smaller. */
export function isTown({ level }: RegionName): boolean {
  return ['镇', '鎮', '乡', '鄉', '街道'].includes(level)
}

/**
 * The regions that a title, a sheet or a file names at the beginning of its words, each as it stands there: 2023年松陵市青禾县民政年报 →
 * 松陵市青禾县. What only sounds like one (城市社区, 养老服务区) is left out.
 */
export function regionsIn(text: string): readonly string[] {
  const words = fold(text).match(/[\u4e00-\u9fff]+/gu) ?? []
  return words.flatMap((word) => {
    const own = word.replace(/^(?:年度|年末|年底|年|月份?|度|第[一二三四]季度|关于|附件|附表|表)+/u, '')
    if (cityItself.test(own)) return [own]
    let named = ''
    for (;;) {
      const level = levelName.exec(own.slice(named.length))?.[0]
      if (level === undefined || otherWords.test(level) || counted.test(level) || level.length < 2) break
      named += level
    }
    return named === '' ? [] : [named]
  })
}
