import { useEffect, useState } from 'react'
import type { ReportPage } from '../../../shared/api/contract'
import { nianbao } from '../../nianbao'

const pauseMilliseconds = 400

/** What the pages were planned of: another project or profile has other ones altogether. */
interface PagePlan {
  readonly of: string
  readonly pages: readonly ReportPage[]
}

/** Outlives the screen: coming back, the pages stand at once as they were. */
let last: PagePlan | null = null

/**
 * The pages of the report as its PDF has them, planned some time after a change, when that is saved; until then those of before. Null
 * before the first plan, and while the report cannot be made.
 */
export function usePagePlan(of: string, revision: number): readonly ReportPage[] | null {
  const [plan, setPlan] = useState(last)
  useEffect(() => {
    let isCurrent = true
    const ask = async (): Promise<void> => {
      const answer = await nianbao.call('report.pages', null)
      if (!isCurrent) return
      last = answer.ok ? { of, pages: answer.value } : null
      setPlan(last)
    }
    const timer = setTimeout(() => void ask(), last?.of === of ? pauseMilliseconds : 0)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [of, revision])
  return plan?.of === of ? plan.pages : null
}
