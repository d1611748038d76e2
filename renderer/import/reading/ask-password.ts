import { create } from 'zustand'

interface PasswordQuestion {
  /** Name of the workbook. */
  readonly file: string
  /** Whether one was typed before, and was wrong. */
  readonly isWrong: boolean
  readonly answer: (password: string | null) => void
}

/** The question for a password, while one is asked. */
export const usePasswordQuestion = create<{ readonly question: PasswordQuestion | null }>()(() => ({ question: null }))

/** Asks for the password of an encrypted workbook; null when the user thought better of it. */
export function askPassword(file: string, isWrong: boolean): Promise<string | null> {
  return new Promise((resolve) => {
    const answer = (password: string | null): void => {
      usePasswordQuestion.setState({ question: null })
      resolve(password)
    }
    usePasswordQuestion.setState({ question: { file, isWrong, answer } })
  })
}
