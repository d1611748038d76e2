import { create } from 'zustand'
import type { WindowTextKey } from '../../shared/text/window'

interface NameQuestion {
  readonly title: WindowTextKey
  readonly name: string
  readonly answer: (name: string | null) => void
}

export const useNameQuestion = create<{ readonly question: NameQuestion | null }>()(() => ({ question: null }))

/** Asks for the name of a project; null when the user thought better of it. */
export function askName(title: WindowTextKey, name: string): Promise<string | null> {
  return new Promise((resolve) => {
    useNameQuestion.setState({
      question: {
        title,
        name,
        answer: (given) => {
          useNameQuestion.setState({ question: null })
          resolve(given)
        },
      },
    })
  })
}
