import type { RecentProject, TemplateSummary } from '../../../shared/api/contract'
import { success } from '../../../shared/result'
import { parseTemplate } from '../../../shared/template/parse/parse-template'
import type { ApiPorts } from './api-ports'
import type { Answers, MethodsOf, WindowSession } from './window-session'

/** What is asked without a project: the program itself, its templates, and the end of what runs. */
export function answerApp({
  ports,
  tasks,
}: WindowSession): Answers<MethodsOf<'app'> | MethodsOf<'template'> | MethodsOf<'task'>> {
  return {
    'app.describe': async () =>
      success({
        version: ports.version,
        host: ports.host,
        templates: await listTemplates(ports),
        recent: await listRecent(ports),
      }),
    'app.quit': () => {
      ports.quit()
      return success(null)
    },
    'template.read': ({ id }) => ports.templates.read(id),
    'task.cancel': () => {
      tasks.cancel()
      return success(null)
    },
  }
}

async function listTemplates({ templates, exampleOf }: ApiPorts): Promise<readonly TemplateSummary[]> {
  const ids = await templates.list()
  const found = await Promise.all(
    ids.map(async (id): Promise<readonly TemplateSummary[]> => {
      const read = await templates.read(id)
      const parsed = read.ok ? parseTemplate(read.value.text, read.value.file) : read
      if (!parsed.ok) return []
      const { name, description } = parsed.value
      return [{ id, name, description, hasExample: (await exampleOf(id)) !== null }]
    }),
  )
  return found.flat()
}

async function listRecent({ recent, tokens, isThere }: ApiPorts): Promise<readonly RecentProject[]> {
  const entries = await recent.list()
  return Promise.all(entries.map(async ({ path, at }) => ({ ...tokens.give(path), at, isThere: await isThere(path) })))
}
