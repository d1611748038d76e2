import { describe, expect, it } from 'vitest'
import { issue } from '../../../shared/issue'
import { nameFiles } from '../../../shared/text/name-files'

describe('nameFiles', () => {
  it('names a file without its folders, as Windows and others write them', () => {
    const windows = issue('error', 'project.not-a-project', null, { path: 'D:\\年报\\2025.nianbao' })
    expect(nameFiles(windows).parameters).toEqual({ path: '2025.nianbao' })
    const other = issue('error', 'project.not-a-project', null, { path: '/home/a/年报/2025.nianbao' })
    expect(nameFiles(other).parameters).toEqual({ path: '2025.nianbao' })
  })

  it('looks into causes, and leaves issues without a path as they are', () => {
    const cause = issue('error', 'project.not-a-project', null, { path: '/a/b.nianbao' })
    const outer = { ...issue('warning', 'api.unreachable', null), causes: [cause] }
    expect(nameFiles(outer).causes?.[0]?.parameters).toEqual({ path: 'b.nianbao' })
    expect(nameFiles(issue('warning', 'api.unreachable', null))).toEqual(issue('warning', 'api.unreachable', null))
  })
})
