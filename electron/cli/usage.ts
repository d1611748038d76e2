import type { Locale } from '../../shared/text/message'
import type { Step } from '../jobs/ports'

/** The help text of the command line. */
export const usage: Readonly<Record<Locale, string>> = {
  'zh-CN': `年报：由指标工作簿生成统计年报

用法
  nianbao inspect FILE [--json]
      查看识别出的表、指标、年份、单位和疑问；对项目则列出全部数，全市的汇总数注明是算出的
  nianbao collect FILE… --out PROJECT [--on-conflict ask|first|last] [--as 文件=地区[:年份]]…
                  [--same 名称=指标]… [--weight 指标=权数]… [--without 地区,…] [--json]
      收各地区报送的工作簿（文件、文件夹、.zip）到项目：认地区和年份，统一单位和名称，算全市数；拿不准的不收，逐一列出
  nianbao report FILE --template ID --year Y [--base-year Y] --out DIR
                 [--format pdf,xlsx,docx] [--profile P] [--set 名称=值]… [--date 日期] [--name 文件名] [--each-region]
      生成报告，写入文件夹 DIR
  nianbao figures FILE --template ID --year Y [--base-year Y] [--json]
      列出报告中的每个数：印出的文字、数值、公式和来源单元格
  nianbao check FILE [--template ID [--year Y]] [--json]
      检查数据：部分与合计、各年增减、累计数、无效内容；给出模板和年份时，还列出报告缺少的数
  nianbao draft [REPORT] --data FILE --year Y [--base-year Y] [--out TEMPLATE] [--json]
      由已完成的报告和当年数据生成模板：认出报告中的每个数，模板写入 TEMPLATE（.nianbao-template 文件或文件夹）；
      不给 REPORT 时只由数据起草一份模板，供修改
  nianbao verify REPORT --data FILE --year Y [--base-year Y] [--out COPY.docx] [--json]
      用数据核对已完成的报告：列出不符的数和应有的数；COPY.docx 是在这些数上加了批注的副本
  nianbao write-back PROJECT [--import 工作簿名] [--source FILE] [--out FILE] [--with 列表] [--force] [--json]
      把项目中修改过的数写进原工作簿的副本；不给 --out 时只列出会改动的单元格

FILE 可以是 .xlsx、.xlsm、.xlsb、.xls、.et、.ods、.fods、.dbf、.csv、网页或项目（.nianbao），REPORT 可以是 .docx、.doc、.wps 或 .txt；
按内容辨认，不看扩展名。

选项
  --template ID    模板：templates 下的文件夹名，或模板文件（.nianbao-template）、模板文件夹的路径
  --data FILE      报告当年的数据：工作簿或项目
  --year Y         报告年
  --base-year Y    基年；不写则由模板决定
  --region 地区     用表中某个地区的数（默认用不分地区的数）
  --out DIR        输出文件夹，没有则新建
  --format LIST    输出格式，逗号分隔：pdf、xlsx、docx（默认都写）
  --profile P      PDF 和 Word 的版式：news 新闻稿（默认）、gbt9704 公文、bulletin 统计公报
  --set 名称=值     模板的设置，如 --set 记者=张三，可多次使用
  --date 日期       报告日期，如 2023-01-10（默认今天）
  --name 文件名     输出文件名，不含扩展名（默认 模板-年份）
  --on-conflict R  同一个数几处不一致时：ask 都不收并列出（默认）、first 取先报的、last 取后报的
  --as 文件=地区    指明文件的地区，可加年份（文件=地区:2023），可多次使用
  --same 名称=指标  两个名称是同一指标，可多次使用
  --weight 指标=权数  不能相加的指标（标准、比率）按哪个指标加权，可多次使用
  --without 地区    汇总时可以缺的地区，缺时注明不含；逗号分隔
  --each-region    每个地区各出一份报告
  --import 工作簿名  写回哪一次导入（默认最近一次）
  --source FILE    项目中没有保存原件时，用这个工作簿
  --with LIST      默认不写的单元格也写，逗号分隔：formula 替换公式、clear 清空、other-source 取自另一工作簿
  --force          覆盖已有的副本
  --json           以 JSON 输出到标准输出
  --verbose        显示全部提示（默认只给出条数）
  --password 密码   加密工作簿的打开密码
  --lang zh|en     界面语言（默认 zh）
  --help           显示本说明
  --version        显示版本

退出码：0 完成；1 数据有问题；2 用法有误；3 程序错误
`,
  en: `Nianbao: annual reports from indicator workbooks

Usage
  nianbao inspect FILE [--json]
      show the recognised tables, indicators, years, units and doubts; of a project all figures, totals of regions marked as computed
  nianbao collect FILE… --out PROJECT [--on-conflict ask|first|last] [--as FILE=REGION[:YEAR]]…
                  [--same NAME=INDICATOR]… [--weight NAME=NAME]… [--without REGION,…] [--json]
      take the workbooks that regions sent (files, folders, .zip) into a project: tell region and year, bring units and names
      together, compute the whole; what is not sure is left out and listed
  nianbao report FILE --template ID --year Y [--base-year Y] --out DIR
                 [--format pdf,xlsx,docx] [--profile P] [--set NAME=VALUE]… [--date DATE] [--name NAME] [--each-region]
      make the report and write it into the folder DIR
  nianbao figures FILE --template ID --year Y [--base-year Y] [--json]
      list every figure of the report: text as printed, value, formula and source cells
  nianbao check FILE [--template ID [--year Y]] [--json]
      check the data, and with a template and year the figures it would miss: parts against wholes, changes between years, totals, invalid entries
  nianbao draft [REPORT] --data FILE --year Y [--base-year Y] [--out TEMPLATE] [--json]
      draft a template from a finished report and the data of its year: bind each of its numbers, write it to TEMPLATE (a
      .nianbao-template file or a folder); without REPORT draft one from the data alone, as a start to edit
  nianbao verify REPORT --data FILE --year Y [--base-year Y] [--out COPY.docx] [--json]
      check a finished report against the data: list the numbers that disagree and what they should be; COPY.docx is the same
      document with a comment at each of them
  nianbao write-back PROJECT [--import NAME] [--source FILE] [--out FILE] [--with LIST] [--force] [--json]
      put edited figures of a project into a copy of its workbook; without --out only list the cells that would change

FILE may be .xlsx, .xlsm, .xlsb, .xls, .et, .ods, .fods, .dbf, .csv, a web page or a project (.nianbao), REPORT .docx, .doc,
.wps or .txt; the content decides, not the name.

Options
  --template ID    a folder of templates/, or the path of a template file (.nianbao-template) or folder
  --data FILE      the data of the report's year: a workbook or a project
  --year Y         report year
  --base-year Y    base year; the template's own without it
  --region NAME    use the figures of a region of the workbook (those without a region)
  --out DIR        output folder, made if there is none
  --format LIST    formats, separated by commas: pdf, xlsx, docx (all without it)
  --profile P      look of PDF and Word: news, an article (without it); gbt9704, an official document; bulletin, statistics with a cover
  --set NAME=VALUE a setting of the template; may be repeated
  --date DATE      date of the report, such as 2023-01-10 (today)
  --name NAME      name of the output files without extension (template-year)
  --on-conflict R  figures that are given differently: ask takes none and lists them (without it), first, last
  --as FILE=REGION the region of a file, and its year if need be (FILE=REGION:2023); may be repeated
  --same NAME=NAME two names are one indicator; may be repeated
  --weight NAME=NAME  the figures of the first (a standard, a rate) are weighted by those of the second; may be repeated
  --without REGION regions that totals may lack, saying so, separated by commas
  --each-region    one report for every region
  --import NAME    the import to write back to (the newest)
  --source FILE    the workbook, where the project does not keep it
  --with LIST      also write cells that are left without it, separated by commas: formula, clear, other-source
  --force          replace an existing copy
  --json           print JSON on standard output
  --verbose        tell every note (their number without it)
  --password WORD  password of an encrypted workbook
  --lang zh|en     language of the messages (zh)
  --help           show this text
  --version        show the version

Exit codes: 0 done; 1 issues in the data; 2 usage; 3 a bug
`,
}

/** What the progress line says for each step of a job. */
export const stepNames: Readonly<Record<Locale, Readonly<Record<Step, string>>>> = {
  'zh-CN': {
    collect: '收取文件',
    'read-report': '读取报告',
    draft: '对照数据',
    'read-template': '读取模板',
    'read-workbook': '读取工作簿',
    recognise: '识别表格',
    fill: '填写报告',
    'write-pdf': '排版 PDF',
    'write-workbook': '生成 Excel',
    'write-docx': '生成 Word',
    compare: '核对各文件的数',
    save: '保存文件',
  },
  en: {
    collect: 'Collecting files',
    'read-report': 'Reading the report',
    draft: 'Comparing with the data',
    'read-template': 'Reading the template',
    'read-workbook': 'Reading the workbook',
    recognise: 'Recognising tables',
    fill: 'Filling the report',
    'write-pdf': 'Laying out the PDF',
    'write-workbook': 'Making the workbook',
    'write-docx': 'Making the Word document',
    compare: 'Comparing the files',
    save: 'Saving the files',
  },
}
