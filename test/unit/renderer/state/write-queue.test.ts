import { describe, expect, it } from 'vitest'
import { WriteQueue } from '../../../../renderer/state/write-queue'
import { issue } from '../../../../shared/issue'
import { failure, success } from '../../../../shared/result'

describe('WriteQueue', () => {
  it('sends a change again until it arrives, and what was typed meanwhile after it', async () => {
    const sent: string[] = []
    let lost = 0
    const queue = new WriteQueue({ lost: () => (lost += 1), back: () => Promise.resolve() })
    let broken = 3
    const send = (name: string) => () => {
      sent.push(name)
      broken -= 1
      return Promise.resolve(broken >= 0 ? failure([issue('error', 'api.unreachable', null)]) : success(name))
    }
    const answers = await Promise.all([queue.add(send('一')), queue.add(send('二'))])
    expect(sent).toEqual(['一', '一', '一', '一', '二'])
    expect(answers).toEqual([success('一'), success('二')])
    expect(lost).toBe(3)
  })

  it('does not send again what was refused', async () => {
    let count = 0
    const queue = new WriteQueue({ lost: () => undefined, back: () => Promise.resolve() })
    const answer = await queue.add(() => {
      count += 1
      return Promise.resolve(failure([issue('error', 'project.other-open', null)]))
    })
    expect(answer.ok).toBe(false)
    expect(count).toBe(1)
  })
})
