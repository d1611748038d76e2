import { appText } from './window/app'
import { checksText } from './window/checks'
import { draftText } from './window/draft'
import { editorText } from './window/editor'
import { gridText } from './window/grid'
import { homeText } from './window/home'
import { importText } from './window/import'
import { issuesText } from './window/issues'
import { libraryText } from './window/library'
import { reportText } from './window/report'
import { verifyText } from './window/verify'
import { writeBackText } from './window/write-back'

/** Every word of the window, by feature. */
export const windowText = {
  ...appText,
  ...homeText,
  ...importText,
  ...issuesText,
  ...gridText,
  ...checksText,
  ...reportText,
  ...editorText,
  ...writeBackText,
  ...draftText,
  ...libraryText,
  ...verifyText,
}

/** The key of a text of the window. */
export type WindowTextKey = keyof typeof windowText
