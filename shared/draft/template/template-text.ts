import { stringify } from 'yaml'
import type { TemplateContent } from '../../template/parse/schema'

/** The text of template.yaml for a template's content; a sentence keeps its line however long it is. */
export function templateText(content: TemplateContent): string {
  return stringify(content, { lineWidth: 0, defaultStringType: 'PLAIN', singleQuote: false })
}
