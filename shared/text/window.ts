import { appText } from './window/app'
import { checksText } from './window/checks'
import { gridText } from './window/grid'
import { homeText } from './window/home'
import { importText } from './window/import'
import { reportText } from './window/report'

/** Every word of the window, by feature. */
export const windowText = { ...appText, ...homeText, ...importText, ...gridText, ...checksText, ...reportText }

export type WindowTextKey = keyof typeof windowText
