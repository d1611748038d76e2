import { stringify } from 'yaml'
import { checkTemplate } from '../../../shared/template/analyse/check-template'
import type { Template } from '../../../shared/template/template'

interface Given {
  readonly indicators?: readonly Readonly<Record<string, unknown>>[]
  readonly blocks: readonly unknown[]
  readonly settings?: Readonly<Record<string, string>>
}

/** The text of a template of the indicators 床位 and 机构 with these blocks. */
export function templateText({ indicators, blocks, settings = {} }: Given): string {
  return stringify({
    ...{ version: 1, id: 't', name: '试', 'base-year': 2012, settings },
    indicators: {
      全部: indicators ?? [
        { name: '床位', unit: '张', kind: 'stock' },
        { name: '机构', unit: '个', kind: 'stock' },
      ],
    },
    blocks,
  })
}

/** The same, parsed and checked; fails where it has errors. */
export function templateOf(given: Given): Template {
  const checked = checkTemplate(templateText(given), 't.yaml')
  if (!checked.ok)
    throw new Error(checked.error.map(({ code, parameters }) => `${code} ${JSON.stringify(parameters)}`).join())
  return checked.value.template
}
