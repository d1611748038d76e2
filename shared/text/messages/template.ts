import type { MessageTable } from '../message'

/** What reading, checking and filling a template can say. */
export const templateMessages = {
  'template.yaml': {
    zh: '模板在这里格式有误。请检查本行和上一行的缩进、引号和冒号；含“{{”或冒号的句子要加引号。',
    en: 'The template is not well formed here. Check indentation, quotes and colons of this line and the one before; quote sentences with "{{" or ":".',
  },
  'template.yaml-indent': {
    zh: '模板在这里缩进不对。请用空格（不用制表符）缩进，同一层的项左边对齐。',
    en: 'The indentation is wrong here. Indent with spaces, not tabs, and align the items of one level.',
  },
  'template.yaml-quotes': {
    zh: '模板在这里少了引号、括号或冒号，或者引号不成对。请补上；含“{{”或冒号的句子要整句加引号。',
    en: 'A quote, bracket or colon is missing here, or quotes do not pair. Add it; quote whole sentences with "{{" or ":".',
  },
  'template.yaml-repeated-key': {
    zh: '同一项在这里写了两遍。请删去一处，或合并成一项。',
    en: 'The same key is written twice here. Remove one, or join them.',
  },
  'template.yaml-alias': {
    zh: '模板引用了没有定义的“*”名称，或引用层层展开过大。请把内容直接写出来。',
    en: 'The template refers to a "*" name that is not defined, or whose references unfold too far. Write the content itself.',
  },
  'template.too-deep': {
    zh: '模板层层嵌套过深，无法读取。请按 docs/templates.md 的结构改写。',
    en: 'The template is nested too deep to be read. Write it in the structure of docs/templates.md.',
  },
  'template.too-large': {
    zh: '模板文件过大（上限 {limit} 字），不像一份报告模板，已拒绝。请核对文件来源。',
    en: 'The template file is too large for one (limit {limit} characters) and was refused. Check where it comes from.',
  },
  'template.too-many-sentences': {
    zh: '模板有 {count} 句，超过 {limit} 句的上限。请拆成几个模板。',
    en: 'The template has {count} sentences, more than the limit of {limit}. Split it into several.',
  },
  'template.long-sentence': {
    zh: '模板中有一句长达 {count} 字，超过 {limit} 字的上限。请拆成几句。',
    en: 'A sentence of the template has {count} characters, more than the limit of {limit}. Split it.',
  },
  'template.too-many-indicators': {
    zh: '模板声明了 {count} 个指标，超过 {limit} 个的上限。请只声明报告用到的指标。',
    en: 'The template declares {count} indicators, more than the limit of {limit}. Declare those that the report uses.',
  },
  'template.too-many-cells': {
    zh: '模板的表格共有 {count} 格，超过 {limit} 格的上限。请减少行或列。',
    en: 'The tables of the template have {count} cells, more than the limit of {limit}. Take fewer rows or columns.',
  },
  'template.too-many-charts': {
    zh: '模板有 {count} 幅图，超过 {limit} 幅的上限。请减少图。',
    en: 'The template has {count} charts, more than the limit of {limit}. Take fewer.',
  },
  'template.too-heavy': {
    zh: '读取模板要用的内存超过 {limit} MB，已停止。模板可能有问题，请核对文件来源。',
    en: 'Reading the template takes more than {limit} MB of memory; it was stopped. Check where the template comes from.',
  },
  'template.too-slow': {
    zh: '读取模板超过 {limit} 秒，已停止。模板可能有问题，请核对文件来源。',
    en: 'Reading the template takes more than {limit} seconds; it was stopped. Check where the template comes from.',
  },
  'template.not-a-template': {
    zh: '“{path}”不是模板：模板是 .nianbao-template 文件，或者含有 template.yaml 的文件夹。请核对路径。',
    en: '"{path}" is no template: one is a .nianbao-template file, or a folder with a template.yaml. Check the path.',
  },
  'template.link': {
    zh: '模板中的“{path}”是指向别处的链接，不会读取。请换成文件本身。',
    en: '"{path}" in the template is a link to elsewhere and is not read. Put the file itself in its place.',
  },
  'template.not-text': {
    zh: '模板“{path}”不是 UTF-8 编码的文本。请用 UTF-8 编码保存。',
    en: 'The template "{path}" is no text in UTF-8. Save it in UTF-8.',
  },
  'template.missing-key': { zh: '缺少“{key}”项。请补上。', en: 'The key "{key}" is missing. Add it.' },
  'template.unknown-key': {
    zh: '不认识的项“{key}”[[（是否应为“{suggestion}”？）]]。可用的项见 docs/templates.md。',
    en: 'Unknown key "{key}"[[ (did you mean "{suggestion}"?)]]. docs/templates.md lists the keys.',
  },
  'template.wrong-value': {
    zh: '“{key}”的值不合规定。请按 docs/templates.md 改正。',
    en: 'The value of "{key}" is not allowed. Correct it as docs/templates.md shows.',
  },
  'template.wants-text': {
    zh: '“{key}”应当是文字，不能为空。请改正；纯数字作文字时要加引号。',
    en: '"{key}" must be text and not empty. Correct it; put quotes around digits that are text.',
  },
  'template.wants-number': {
    zh: '“{key}”应当是数字。请改正，不加引号。',
    en: '"{key}" must be a number. Correct it, without quotes.',
  },
  'template.wants-whole-number': {
    zh: '“{key}”应当是整数。请改正。',
    en: '"{key}" must be a whole number. Correct it.',
  },
  'template.wants-list': {
    zh: '“{key}”应当是列表。请每项另起一行，以“- ”开头。',
    en: '"{key}" must be a list. Begin each item on its own line with "- ".',
  },
  'template.wants-mapping': {
    zh: '“{key}”应当由“名称: 值”的各项组成。请改正。',
    en: '"{key}" must consist of "name: value" items. Correct it.',
  },
  'template.wants-choice': {
    zh: '“{key}”只能是：{choices}。请改为其中之一。',
    en: '"{key}" can only be: {choices}. Choose one of them.',
  },
  'template.wants-more': {
    zh: '“{key}”太小或太少，至少要 {limit}。请改正。',
    en: '"{key}" is too small or too few, at least {limit} is needed. Correct it.',
  },
  'template.wants-less': {
    zh: '“{key}”太大或太多，最多为 {limit}。请改正。',
    en: '"{key}" is too large or too many, at most {limit} is allowed. Correct it.',
  },
  'template.one-block': {
    zh: '每个内容块只能有一种：{keys}。请拆成几块。',
    en: 'A block has exactly one kind: {keys}. Split it.',
  },
  'template.duplicate-indicator': {
    zh: '指标“{name}”声明了两次。请删去一个。',
    en: 'The indicator "{name}" is declared twice. Remove one.',
  },
  'template.sentence': {
    zh: '这里的写法看不懂。请写成“{{ 名称 | 过滤器: 参数 }}”，其中的“|”“:”“,”都用半角。',
    en: 'This cannot be read. Write {{ name | filter: argument }} with half-width "|", ":" and ",".',
  },
  'template.sentence-unclosed': {
    zh: '“{{”没有配对的“}}”。请补上。',
    en: 'A "{{" has no "}}". Add it.',
  },
  'template.sentence-colon': {
    zh: '过滤器的名称和参数之间少了冒号，如“比: 上年”。请补上半角的“:”。',
    en: 'A colon is missing between the filter and its argument, as in "比: 上年". Add a half-width ":".',
  },
  'template.sentence-filter': {
    zh: '“|”后面少了过滤器的名称。请补上，或删去“|”。',
    en: 'No filter stands behind "|". Name one or remove the "|".',
  },
  'template.no-tags': {
    zh: '句子里不能用“{tag}”标签，只能用“{{ 指标 | 过滤器 }}”。请改用 otherwise 或“变化”。',
    en: 'Tags such as "{tag}" are not allowed, only {{ indicator | filter }}. Use otherwise or 变化 instead.',
  },
  'template.one-name': {
    zh: '“{{{text}}}”应当只有一个名称。请写成“{{ 名称 | 过滤器 }}”。',
    en: '"{{{text}}}" must hold one name. Write {{ name | filter }}.',
  },
  'template.unknown-name': {
    zh: '没有名为“{name}”的指标[[（是否应为“{suggestion}”？）]]。请改正名称，或在 indicators 中声明。',
    en: 'There is no indicator named "{name}"[[ (did you mean "{suggestion}"?)]]. Correct the name or declare it under indicators.',
  },
  'template.unknown-filter': {
    zh: '没有名为“{name}”的过滤器[[（是否应为“{suggestion}”？）]]。可用的过滤器见 docs/templates.md。',
    en: 'There is no filter named "{name}"[[ (did you mean "{suggestion}"?)]]. docs/templates.md lists them.',
  },
  'template.wrong-argument': {
    zh: '过滤器“{filter}”的参数不对，写法如：{expected}。请改正。',
    en: 'The arguments of "{filter}" are wrong; it is written as {expected}.',
  },
  'template.not-a-figure': {
    zh: '“{name}”不是指标，不能用过滤器“{filter}”。',
    en: '"{name}" is not an indicator and takes no filter "{filter}".',
  },
  'template.filter-order': {
    zh: '过滤器“{filter}”不能放在“{before}”之后。请调换次序。',
    en: 'The filter "{filter}" cannot follow "{before}". Change their order.',
  },
  'template.unit-mismatch': {
    zh: '“{name}”的单位是{unit}，而句中紧跟着“{text}”，数值会差很多倍。请改正单位，或用“带单位”。',
    en: '"{name}" is in {unit} but the sentence goes on with "{text}", which is off by orders of magnitude. Correct it or use 带单位.',
  },
  'template.unit-unsaid': {
    zh: '“{name}”的单位是{unit}，句中紧跟着“{text}”。请核对单位，或用“带单位”。',
    en: '"{name}" is in {unit}, and the sentence goes on with "{text}". Check the unit or use 带单位.',
  },
  'template.typed-number': {
    zh: '句中直接写了数字“{number}”，而指标{indicators}用的就是这个单位。请改用指标，数据改了句子才会跟着改。',
    en: 'The sentence has the number "{number}" typed in, while {indicators} count in that unit. Use the indicator, so that the sentence follows the data.',
  },
  'template.sum-of-stock': {
    zh: '“{name}”不是时期数，不能“累计”。请去掉“累计”，或改正 kind。',
    en: '"{name}" is not a flow and cannot be summed. Remove 累计 or correct its kind.',
  },
  'template.kind-derived': {
    zh: '“{name}”是年份或位次，不能用“{filter}”。年份只能直接印出，位次只能用“变化”或“比”。',
    en: '"{name}" is a year or a rank and takes no "{filter}": a year is only printed, a rank only put through 变化 or 比.',
  },
  'template.phrase-in-table': {
    zh: '表格的列里不能用“{filter}”。请改用“增减”，它给出带正负号的数。',
    en: '"{filter}" cannot stand in a table column. Use 增减, which gives a signed figure.',
  },
  'template.name-clash': {
    zh: '“{name}”这个名称代表了两样东西（指标、别名、设置或年份）。请改名。',
    en: 'The name "{name}" stands for two things (indicator, alias, setting or year). Rename one.',
  },
  'template.unit-doubled': {
    zh: '“{name}”经过滤器已经印出“{unit}”，句中又写了“{text}”。请删去一个。',
    en: '"{name}" already prints "{unit}" and the sentence goes on with "{text}". Remove one.',
  },
  'template.nothing-of-year': {
    zh: '表中没有 {year} 年的数据，写不出这一年的报告。请检查报告年，或先补填数据。',
    en: 'The workbook has no figure for {year}, so there is no report to write. Check the year or enter the figures.',
  },
  'template.chart-units': {
    zh: '图“{caption}”中各指标单位不同：{units}。请分成几张图。',
    en: 'The indicators of chart "{caption}" have different units: {units}. Make a chart for each.',
  },
  'template.no-scale': {
    zh: '{indicator}的单位是{unit}，不能换算成万或亿。请去掉“万”“亿”。',
    en: '{indicator} is in {unit} and cannot be given in 万 or 亿. Remove the filter.',
  },
  'template.untrue-hedge': {
    zh: '{indicator}为{value}，写成“{word}{named}”与事实不符。请改用别的说法，或写替代句。',
    en: '{indicator} is {value}; "{word}{named}" would not be true. Use another wording or give an alternative.',
  },
  'template.hedge-needs-unit': {
    zh: '{indicator}原表写作“{hedge}”，余数在“万”“亿”之后。请用“带单位”输出。',
    en: '{indicator} reads "{hedge}" in the workbook, with the hedge after the scale. Print it with 带单位.',
  },
  'template.rounds-away': {
    zh: '{indicator}的占比太接近零或全部，写成“{printed}%”与事实不符。请改写，或写替代句。',
    en: 'The share of {indicator} is so near to nothing or all that "{printed}%" would not be true. Use other words or an alternative.',
  },
  'template.no-record': {
    zh: '{indicator}不是几年来的最高或最低，或者可比的年份不足三年，不能写“新高”。请删去该句或写替代句。',
    en: '{indicator} is neither the highest nor the lowest of its years, or fewer than three can be compared. Remove the sentence or give it an alternative.',
  },
  'template.not-first': {
    zh: '{indicator}不是首次超过{limit}：以前年份已经超过，或数据不全、口径有变。请删去该句或写替代句。',
    en: '{indicator} does not exceed {limit} for the first time: an earlier year did, or years are missing or not comparable. Remove the sentence or give it an alternative.',
  },
  'template.not-doubled': {
    zh: '{indicator}是基期的{ratio}倍，没有翻番。请改用“倍数”或“变化”。',
    en: '{indicator} is {ratio} times the base and has not doubled. Use 倍数 or 变化.',
  },
  'template.shares-disagree': {
    zh: '{indicators}的占比按{decimals}位小数印出，相加不等于100%。请增加位数，或加注“因四舍五入，合计可能不等于100%”。',
    en: 'The shares of {indicators}, printed with {decimals} decimals, do not add up to 100%. Use more decimals or add a note.',
  },
  'template.numbers-disagree': {
    zh: '{indicator}由{from}到{to}，差却印成{difference}：各数四舍五入后对不上。请把位数增加到{decimals}位。',
    en: '{indicator} goes from {from} to {to}, but the difference reads {difference}: the rounded numbers disagree. Use {decimals} decimals.',
  },
  'template.contradicts': {
    zh: '{indicator}的数据与文字“{words}”的方向不符。请改用“{filter}”，由数据决定措辞。',
    en: '{indicator} does not bear out the words "{words}". Use {filter}, which chooses them by the data.',
  },
  'template.literal-direction': {
    zh: '文字写死了“{words}”，数据反向时这一句会省略。请改用“{filter}”，由数据决定措辞。',
    en: 'The words "{words}" are typed: where the data go the other way the sentence is left out. Use {filter}, which chooses them by the data.',
  },
  'template.clause-dropped': {
    zh: '省略了半句：“{clause}”',
    en: 'A clause was left out: "{clause}"',
  },
  'template.sentence-orphaned': {
    zh: '省略了一句：它说的是前一句的内容，而前一句已省略：“{sentence}”',
    en: 'A sentence was left out because the one it depends on is gone: "{sentence}"',
  },
  'template.connective-dropped': {
    zh: '段落前面的句子已省略，去掉了句首的“{words}”。',
    en: 'The sentences before are gone, so the opening "{words}" was left out.',
  },
  'template.first-depends': {
    zh: '这一句以“{words}”开头，但它是段落的第一句，没有所指。请把它接在所指的句子之后。',
    en: 'This sentence begins with "{words}" but is the first of its paragraph and refers to nothing. Put it behind the sentence it speaks of.',
  },
  'template.part-without-whole': {
    zh: '“{part}”是“{whole}”的其中项，而说“{whole}”的一句已省略。请核对这一句是否仍然清楚。',
    en: '"{part}" is a part of "{whole}", whose sentence was left out. Check that this one is still clear.',
  },
  'template.footnote-brackets': {
    zh: '脚注的括号没有配对或没有内容。请写成“[注：内容]”，脚注中不能有“[[”“]]”。',
    en: 'The brackets of a note do not pair, or it is empty. Write “[注：…]”; a note cannot hold “[[” or “]]”.',
  },
  'template.footnote-place': {
    zh: '脚注“[注：…]”只能写在 lead 和 paragraph 的句子里。表和图的注请写在 notes 中。',
    en: 'A numbered note “[注：…]” belongs into a sentence of lead or paragraph. Notes of tables and charts go into notes.',
  },
  'template.footnote-dropped': {
    zh: '省略了一条脚注：“{note}”',
    en: 'A note was left out: “{note}”',
  },
  'template.clause-brackets': {
    zh: '可省略的半句前后各用两个半角方括号，要成对，不能嵌套，其中至少有一个数。请改正。',
    en: 'A clause that may be left out stands between pairs of square brackets, not nested, and holds a figure. Correct it.',
  },
  'template.full-width': {
    zh: '“{{ }}”里写了全角的“{marks}”，已按半角处理。请改成半角。',
    en: '"{marks}" between {{ and }} is full-width and was read as half-width. Write it half-width.',
  },
  'template.filters-exclude': {
    zh: '过滤器“{filter}”和“{before}”不能同用。请删去一个。',
    en: 'The filters "{filter}" and "{before}" cannot be used together. Remove one.',
  },
  'template.words-without-phrase': {
    zh: '“用词”要接在“变化”“比”“由到”这类选词的过滤器之后。请补上，或删去“用词”。',
    en: '用词 follows a filter that chooses words, such as 变化, 比 or 由到. Add one or remove 用词.',
  },
  'template.region-unsaid': {
    zh: '报告写的是“{region}”，而模板没有写出地区，已在标题下注明。请在模板中用“地区”设置。',
    en: 'The report is about "{region}", which the template does not say; it was added below the title. Use the setting 地区 in the template.',
  },
  'template.base-year-moved': {
    zh: '数据从{first}年开始，没有{asked}年的，基年改用{first}年。如要别的基年，请指定。',
    en: 'The data begin in {first} and have nothing for {asked}, so {first} is the base year. Give another if you want one.',
  },
  'template.chart-many-parts': {
    zh: '图“{caption}”有{count}个部分，太多，画不成构成图，改画了比较图。请减少到五个以内。',
    en: 'Chart "{caption}" has {count} parts, too many for one bar; their shares are compared instead. Use five at most.',
  },
  'template.chart-part-missing': {
    zh: '图“{caption}”缺少{indicators}{year}年的数，画不成构成图，改画了比较图。请补填。',
    en: 'Chart "{caption}" lacks {indicators} of {year} and cannot show a whole; the shares are compared instead. Enter them.',
  },
  'template.chart-parts-sum': {
    zh: '图“{caption}”各部分{year}年合计占{sum}%，不是100%，画不成构成图，改画了比较图。请核对数据。',
    en: 'The parts of chart "{caption}" make up {sum}% in {year}, not 100%; their shares are compared instead. Check the figures.',
  },
  'template.chart-rate': {
    zh: '图“{caption}”的 rate 只用于 column-line。请把 kind 改为 column-line，或删去 rate。',
    en: 'Chart "{caption}": rate goes with the kind column-line only. Change the kind or remove rate.',
  },
  'template.rate-left-out': {
    zh: '图“{caption}”没有画“{indicator}”的折线：能算出的不足两年。',
    en: 'Chart "{caption}" has no line of "{indicator}": fewer than two years of it are known.',
  },
  'template.series-missing': {
    zh: '图“{caption}”省略了“{indicator}”：没有可画的数。',
    en: 'Chart "{caption}" leaves out "{indicator}": it has no figure to draw.',
  },
  'template.series-unit': {
    zh: '图“{caption}”省略了“{indicator}”：它的变化与其他指标单位不同（增长率或百分点），不能画在一起。',
    en: 'Chart "{caption}" leaves out "{indicator}": its change is in another unit (rate or points) than the others.',
  },
  'template.wrong-unit-word': {
    zh: '{indicator}的单位是{unit}，不能写成“{word}”。请用同类量词。',
    en: '{indicator} is in {unit} and cannot be printed in "{word}". Use a counting word of the same kind.',
  },
  'template.sentence-dropped': {
    zh: '省略了一句：“{sentence}”',
    en: 'A sentence was left out: "{sentence}"',
  },
  'template.sentence-replaced': {
    zh: '改用了替代句：“{sentence}”',
    en: 'An alternative took the place of: "{sentence}"',
  },
  'template.paragraph-dropped': {
    zh: '省略了一段：其中的数据句全部缺数，不留没有依据的话：“{sentence}”',
    en: 'A paragraph was left out, since all its sentences with figures are gone: "{sentence}"',
  },
  'template.heading-dropped': {
    zh: '省略了标题“{heading}”：标题下没有内容。',
    en: 'The heading "{heading}" was left out: nothing stands under it.',
  },
  'template.row-dropped': {
    zh: '表“{caption}”省略了“{indicator}”一行：报告年没有数据。',
    en: 'Table "{caption}" leaves out the row "{indicator}": it has no figure for the report year.',
  },
  'template.table-dropped': {
    zh: '省略了表“{caption}”：报告年没有数据。请补填报告年的数据。',
    en: 'Table "{caption}" was left out: the report year has no figures. Enter them.',
  },
  'template.series-dropped': {
    zh: '图“{caption}”省略了“{indicator}”：能画的数不足两年，画不出走势。',
    en: 'Chart "{caption}" leaves out "{indicator}": fewer than two years have a figure.',
  },
  'template.chart-dropped': {
    zh: '省略了图“{caption}”：最后一年没有数据。请补填该年的数据。',
    en: 'Chart "{caption}" was left out: its last year has no figures. Enter them.',
  },
  'template.required-missing': {
    zh: '“{text}”不能省略，但其中的数据缺失或不能成立。请补填数据，或改写模板。',
    en: '"{text}" cannot be left out, but a figure in it is missing or untrue. Enter the figure or change the template.',
  },
  'template.unknown-setting': {
    zh: '模板没有名为“{name}”的设置[[（是否应为“{suggestion}”？）]]。可用的设置：{names}。',
    en: 'The template has no setting named "{name}"[[ (did you mean "{suggestion}"?)]]. It has: {names}.',
  },
  'template.project-unit': {
    zh: '“{name}”在项目中的单位是“{from}”，模板要的是“{to}”，两者不能换算，报告按缺数处理。请在数据页改正单位。',
    en: '"{name}" is in {from} in the project but in {to} in the template; they cannot be converted, so the report treats it as missing. Correct the unit in the data.',
  },
  'template.project-unit-assumed': {
    zh: '“{name}”在项目中没有单位，报告按“{to}”处理。请在数据页核对并填写单位。',
    en: '"{name}" has no unit in the project; the report takes it as {to}. Check it and enter the unit in the data.',
  },
  'template.base-not-before': {
    zh: '基年 {baseYear} 不早于报告年 {year}。请在报告设置中另选基年。',
    en: 'The base year {baseYear} is not before the report year {year}. Choose another in the report settings.',
  },
  'template.override-lost': {
    zh: '有一段自拟文字在模板中已没有对应的段落（第 {block} 块）：{text}。请恢复为模板文字后另行改写。',
    en: 'A paragraph with wording of its own is no longer in the template (block {block}): {text}. Reset it and edit the new one.',
  },
} as const satisfies MessageTable
