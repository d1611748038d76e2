import { useEffect, useEffectEvent } from 'react'
import { create } from 'zustand'
import { show, type Screen } from './window-store'

/** What a menu entry asks of a screen besides being shown. */
export type ScreenRequest = 'find' | 'export'

const useRequest = create<{ readonly request: ScreenRequest | null }>()(() => ({ request: null }))

/** Shows a screen and asks something of it; the screen answers once it is there. */
export function askScreen(screen: Screen, request: ScreenRequest): void {
  useRequest.setState({ request })
  show(screen)
}

/** Answers a request of the menu, once for each. */
export function useScreenRequest(own: ScreenRequest, answer: () => void): void {
  const request = useRequest((state) => state.request)
  const onRequest = useEffectEvent(answer)
  useEffect(() => {
    if (request !== own) return
    useRequest.setState({ request: null })
    onRequest()
  }, [request, own])
}
