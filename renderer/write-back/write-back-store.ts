import { create } from 'zustand'

/** Whether the dialog is asked for: the menu and the header ask, whatever screen is shown. */
export const useWriteBackRequest = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }))

export function openWriteBack(): void {
  useWriteBackRequest.setState({ isOpen: true })
}

export function closeWriteBack(): void {
  useWriteBackRequest.setState({ isOpen: false })
}
