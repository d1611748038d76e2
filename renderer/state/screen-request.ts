import { useEffect, useEffectEvent } from 'react'
import { create } from 'zustand'
import { show, type Screen } from './window-store'

/** What a menu entry or another screen asks of a screen besides being shown. */
export type ScreenRequest = 'find' | 'export' | 'place'

interface Asked {
  readonly request: ScreenRequest | null
  /** The template's block that is to be shown. */
  readonly block: number | null
}

const nothing: Asked = { request: null, block: null }

const useRequest = create<Asked>()(() => nothing)

/** Shows a screen and asks something of it; the screen answers once it is there. */
export function askScreen(screen: Screen, request: 'find' | 'export'): void {
  useRequest.setState({ request, block: null })
  show(screen)
}

/** Shows the place of the report that comes from a block of its template, and what is to check there. */
export function showReportPlace(block: number): void {
  useRequest.setState({ request: 'place', block })
  show('report')
}

/** Answers a request of the menu or of another screen, once for each. */
export function useScreenRequest(own: ScreenRequest, answer: (block: number | null) => void): void {
  const { request, block } = useRequest()
  const onRequest = useEffectEvent(answer)
  useEffect(() => {
    if (request !== own) return
    useRequest.setState(nothing)
    onRequest(block)
  }, [request, block, own])
}
