/** Headers of columns that hold units: 单位, Unit. */
export function isUnitHeader(leaf: string): boolean {
  return /^(?:单位|單位|计量单位|计算单位|unit|units|단위|unitofmeasure|scale|unitmultiplier|数量级)$/iu.test(leaf)
}

/** Headers of columns that hold remarks or sources. */
export function isNoteHeader(leaf: string): boolean {
  return /^(?:备注|備註|说明|說明|注释|注|note|notes|remark|remarks|comment|comments|数据来源|资料来源|来源|source)$/iu.test(
    leaf,
  )
}

/** Headers of columns that name sources, which are never numbers. */
export function isSourceHeader(leaf: string): boolean {
  return /来源|source/iu.test(leaf)
}

/** Headers of columns that say how final the figure beside them is. */
export function isFlagHeader(leaf: string): boolean {
  return /^(?:状态|数据状态|数据性质|性质|flag|flags|obs_flag|status|obs_?status(?:\.label)?|flagdescription)$/iu.test(
    leaf,
  )
}

/** Headers of columns with particulars of what a row is about, that neither name it nor are figures: 地址, 法人代表, 联系电话, 统一社会信用代码. */
export function isParticularHeader(leaf: string): boolean {
  return /^(?:(?:详细|机构|通讯|通信|单位|注册|办公)?(?:地址|住所|住址)|所在位置|法人(?:代表|姓名)?|法定代表人|(?:单位|机构|主要|项目)?负责人(?:姓名)?|院长|站长|(?:单位)?联系人(?:姓名)?|(?:联系|办公|固定|值班)?(?:电话|手机|方式)(?:号码)?|手机号码?|传真|邮编|邮政编码|网址|网站|(?:电子)?邮箱|统一社会信用代码|信用代码|(?:登记|许可|备案|身份|营业执照)?证号码?|身份证号码?|(?:银行)?账号|开户行)$/u.test(
    leaf,
  )
}

/** Headers of columns with the office that answers for an indicator: 责任科室, 牵头部门. */
export function isDepartmentHeader(leaf: string): boolean {
  return /^(?:部门|(?:责任|牵头|主管|归口|业务|负责|承办|填报|报送|提供|所属|(?:数据)?来源)?(?:科室|处室|股室)|(?:责任|牵头|主管|归口|负责|承办|报送|提供)(?:部门|单位)|责任人|department)$/iu.test(
    leaf,
  )
}

/** Headers of columns with the indicator of which the one of the row is a part, as the data sheet of a report has them. */
export function isWholeHeader(leaf: string): boolean {
  return /^(?:其中项属于|上级指标|所属指标|父指标)$/u.test(leaf)
}

/** Headers of columns with the part of a report that indicators belong to: 栏目, 分组, 一级指标. */
export function isSectionHeader(leaf: string): boolean {
  return /^(?:(?:所属)?栏目(?:名称)?|分组|板块|章节|模块|专题|大类|(?:指标|业务)?(?:类别|分类)|一级(?:指标|分类|科目|目录)|section)$/iu.test(
    leaf,
  )
}

/** Headers of columns with the codes or ranks of rows. */
export function isCodeHeader(leaf: string): boolean {
  return /(?:代码|编码|编号|序号|行次|栏次|행정코드)$|^(?:no\.?|id|code|rank|m49|fips|iso\d?|geoid|adcode)$|(?:code|rank)$/iu.test(
    leaf,
  )
}

/** Headers of columns that hold years, months or dates. */
export function isPeriodHeader(leaf: string): boolean {
  return /^(?:年份|年度|年|年月|时间|時間|日期|时期|月份|季度|报告期|统计时间|统计年度|统计年份|数据年份|year|years|time|date|period|fiscalyear|time_period|年別|年底別|年次|年度别|西元年?|시점|연도|년도|기간|год|период)$/iu.test(
    leaf,
  )
}

/** Headers of columns that say something about a figure, not what it is a figure of. */
export function isSideHeader(leaf: string): boolean {
  return /^(?:单位|單位|计量单位|计算单位|unit|units|备注|備註|说明|說明|注释|注|note|notes|remark|remarks|comment|comments|数据来源|资料来源|来源|source|状态|数据状态|flag|flags|status)$/iu.test(
    leaf,
  )
}

/** What heads a row of names among properties of the columns. */
export function isNameHeader(text: string): boolean {
  return /^(?:指标名称|指标|名称|项目)$/u.test(text)
}

/** What heads a row of properties of the columns: 单位, 代码, 指标名称, 频率, 来源. */
export function isPropertyHeader(text: string): boolean {
  return (
    [isUnitHeader, isNoteHeader, isFlagHeader, isNameHeader].some((isHeader) => isHeader(text)) ||
    /^(?:cdid|code|代码|series id|编码|指标编码|指标代码|频率|数据来源|更新时间|起止时间|口径|frequency)$/iu.test(text)
  )
}
