import { describe, expect, it } from 'vitest'
import { paragraphRoles, type RoleParagraph } from '../../../../electron/adapters/read-report/paragraph-roles'
import type { ParagraphLook } from '../../../../electron/adapters/read-report/docx/docx-paragraph'

const plain: ParagraphLook = {
  styleNames: ['Normal'],
  outlineLevel: null,
  alignment: 'both',
  isBold: false,
  size: 32,
  font: '仿宋',
}
const look = (text: string, more: Partial<ParagraphLook> = {}): RoleParagraph => ({
  text,
  number: '',
  look: { ...plain, ...more },
})
const styled = (text: string, ...styleNames: readonly string[]): RoleParagraph => look(text, { styleNames })
const words = (text: string): RoleParagraph => ({ text, number: '', look: null })
const long =
  '全市各级民政部门认真履职，基本民生保障、基层社会治理、基本社会服务各项工作取得新的进展，年末有低保对象3.1万人。'

function rolesOf(...paragraphs: readonly RoleParagraph[]): readonly string[] {
  return paragraphRoles(paragraphs).map((role) => (role.tag === 'heading' ? `heading ${role.level}` : role.tag))
}

describe('paragraphRoles', () => {
  it('takes headings from styles in Chinese and English, from styles they are based on, and from outline levels', () => {
    const roles = rolesOf(
      styled('某市民政事业发展情况', 'Title'),
      styled('综合', '标题 1'),
      styled('救助', '我的标题', 'heading 2'),
      look('福利', { outlineLevel: 0 }),
      look(long),
    )
    expect(roles).toEqual(['title', 'heading 1', 'heading 2', 'heading 1', 'body'])
  })

  it('takes a single first heading above all others for the title', () => {
    const roles = rolesOf(
      styled('年度报告', 'heading 1'),
      styled('综合', 'heading 2'),
      styled('救助', 'heading 3'),
      look(long),
    )
    expect(roles).toEqual(['title', 'heading 1', 'heading 2', 'body'])
  })

  it('takes headings from their numbering where nothing else tells them, and no numbered sentence', () => {
    const roles = rolesOf(
      words('2021年全市民政工作情况'),
      words('一、社会救助'),
      words('（一）城乡低保。'),
      words('1.城市低保'),
      words('2.农村低保对象1.2万人。'),
      words('（二）临时救助工作有序开展，全年救助0.3万人次。'),
      words(long),
    )
    expect(roles).toEqual(['title', 'heading 1', 'heading 2', 'heading 3', 'body', 'body', 'body'])
  })

  it('numbers the levels that occur from 1', () => {
    expect(rolesOf(words('简报'), words('（一）救助'), words(long), words('1.低保'), words(long))).toEqual([
      'title',
      'heading 1',
      'body',
      'heading 2',
      'body',
    ])
  })

  it('takes headings without numbers by their bold or larger letters', () => {
    const roles = rolesOf(
      look('民政工作年报', { alignment: 'center', size: 44 }),
      look('社会救助', { isBold: true }),
      look(long),
      look('全年支出1.2亿元', { isBold: true }),
      look('养老服务', { isBold: true }),
      look(long),
    )
    expect(roles).toEqual(['title', 'heading 1', 'body', 'body', 'heading 1', 'body'])
  })

  it('tells title in two lines, byline, notes and sign-off by place', () => {
    const big = { alignment: 'center', size: 44, font: '小标宋' } as const
    const roles = rolesOf(
      look('某市民政局', big),
      look('2021年工作总结', big),
      look('（2022年1月）', { alignment: 'center' }),
      look(long),
      look('表1　救助情况', { alignment: 'center' }),
      look('注：'),
      look('1.含农村。'),
      look(''),
      look('某市民政局', { alignment: 'right' }),
      look('2022年1月20日', { alignment: 'right' }),
    )
    expect(roles).toEqual(['title', 'title', 'byline', 'body', 'note', 'note', 'note', 'body', 'sign-off', 'sign-off'])
  })

  it('knows a sign-off without a look by its date and who wrote it', () => {
    const roles = rolesOf(
      words('简报'),
      words(long),
      words('某市民政局'),
      words('二〇二二年一月二十日'),
      words('（记者 张三）'),
    )
    expect(roles).toEqual(['title', 'body', 'sign-off', 'sign-off', 'sign-off'])
  })

  it('takes no caption above for the issuer', () => {
    const roles = rolesOf(
      words('简报'),
      words(long),
      words('表1　主要指标'),
      words('某市民政局'),
      words('2022年1月20日'),
    )
    expect(roles).toEqual(['title', 'body', 'note', 'sign-off', 'sign-off'])
  })

  it('takes a numbered paragraph that is no heading for an item of a list', () => {
    const item = { ...look('全市有福利机构12个，床位1.3万张，比上年增加。'), number: '1.' }
    expect(rolesOf(look(long), item)).toEqual(['body', 'list'])
  })
})
