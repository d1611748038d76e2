import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatIssue, formatLocation } from '../../../shared/text/messages'
import { analyse } from '../../../shared/template/analyse/analyse'
import { parseTemplate } from '../../../shared/template/parse/parse-template'

describe('the templates of the program', () => {
  for (const id of readdirSync('templates')) {
    it(`${id} has no fault`, () => {
      const file = `templates/${id}/template.yaml`
      const parsed = parseTemplate(readFileSync(file, 'utf8'), file)
      const issues = parsed.ok ? analyse(parsed.value) : parsed.error
      expect(
        issues.map((issue) => `${issue.place ? formatLocation(issue.place) : ''} ${formatIssue(issue, 'zh-CN')}`),
      ).toEqual([])
      expect(parsed.ok && parsed.value.id).toBe(id)
    })
  }
})
