import { useEffect } from 'react'
import { menuCommands } from '../shared/api/bridge'
import { runMenuCommand } from './frame/menu-command'
import { loadPreferences } from './frame/preferences'
import { openFile } from './home/open-project'
import { nianbao } from './nianbao'
import { hear, hearLine, loadApp, tellIssues, warnOfUnsaved } from './state/window-store'

/** Loads what the window needs, and hears what the Node side, the menu and the line to it tell, as long as the window is there. */
export function useNodeSide(): void {
  useEffect(() => {
    const stopFollowing = loadPreferences()
    void loadApp()
    const stopLine = nianbao.listenToLine(hearLine)
    const stopRefusals = nianbao.listenToRefusals((refused) => tellIssues([refused]))
    const stopWarning = warnOfUnsaved()
    const stopListening = nianbao.listen((event) => {
      hear(event)
      if (event.tag === 'open-file') void openFile(event.file)
      if (event.tag === 'command') {
        const command = menuCommands.find((known) => known === event.command)
        if (command) void runMenuCommand(command)
      }
    })
    return () => {
      stopFollowing()
      stopLine()
      stopRefusals()
      stopWarning()
      stopListening()
    }
  }, [])
}
