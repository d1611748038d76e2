import { App } from 'antd'
import { useState, type RefObject } from 'react'
import type { NumberAnswer } from '../../shared/draft/review/number-answer'
import { describeNumberReason } from '../../shared/text/number-reason'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { AlikeStrip } from './alike-strip'
import { answerAlike, answerNumber, useDraft } from './draft-store'
import { IndicatorSearch } from './indicators/indicator-search'
import { NewIndicatorDialog } from './indicators/new-indicator-dialog'
import { NumberActions } from './number-actions'
import { ReadingChoice } from './reading-choice'
import type { ShownNumber } from './review-number'
import { useNumberKeys } from './use-number-keys'

interface NumberPanelProps {
  readonly number: ShownNumber | null
  readonly numbers: readonly ShownNumber[]
  /** The year of the report. */
  readonly year: number
  readonly onGo: (step: 1 | -1) => void
  /** What has the keyboard while nothing else has. */
  readonly screen: RefObject<HTMLElement | null>
}

/** What the number that is looked at may be, to be said by mouse or by one key. */
export function NumberPanel({ number, numbers, year, onGo, screen }: NumberPanelProps) {
  const t = useText()
  return (
    <aside className="draft-panel" aria-label={t('draft.panel')}>
      {number && <Choices {...{ number, numbers, year, onGo, screen }} />}
    </aside>
  )
}

/** What is open over the screen. */
type Asked = 'search' | 'new' | null

function Choices({ number, numbers, year, onGo, screen }: NumberPanelProps & { readonly number: ShownNumber }) {
  const { message } = App.useApp()
  const t = useText()
  const isReadOnly = useWindow(({ project }) => project?.readOnly !== null)
  const [picked, setPicked] = useState(0)
  const [asked, setAsked] = useState<Asked>(null)
  const { readings } = number
  const say = (given: NumberAnswer): void => {
    if (isReadOnly) return
    onGo(1)
    screen.current?.focus()
    void answerNumber(number, given)
  }
  const sameForAll = async (): Promise<void> => {
    const count = useDraft.getState().alike.length
    if (count === 0 || isReadOnly) return
    await answerAlike()
    void message.success(t('draft.alike-done', { count }))
  }
  const actions = {
    pick: (at: number) => readings[at] && setPicked(at),
    take: () => readings[picked] && say({ tag: 'binding', binding: readings[picked].binding }),
    leave: () => say({ tag: 'text' }),
    search: () => setAsked('search'),
    takeIn: () => setAsked('new'),
    sameForAll: () => void sameForAll(),
  }
  useNumberKeys(asked === null, actions)
  return (
    <>
      <AlikeStrip onAll={actions.sameForAll} />
      <Question number={number} numbers={numbers} />
      {readings.map((reading, at) => (
        <ReadingChoice
          key={at}
          reading={reading}
          digit={at + 1}
          isPicked={at === picked}
          onPick={() => setPicked(at)}
        />
      ))}
      <NumberActions number={number} picked={picked} isReadOnly={isReadOnly} actions={actions} />
      <p className="draft-keys quiet">{t('draft.keys')}</p>
      {asked === 'search' && (
        <IndicatorSearch
          words={number.words}
          onChoose={(indicator) => {
            setAsked(null)
            say({ tag: 'indicator', indicator })
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'new' && (
        <NewIndicatorDialog number={number} year={year} onDone={() => onGo(1)} onClose={() => setAsked(null)} />
      )}
    </>
  )
}

/** Which number it is, as the report says it, and what is wanted of the one who looks at it. */
function Question({ number, numbers }: { readonly number: ShownNumber; readonly numbers: readonly ShownNumber[] }) {
  const t = useText()
  const locale = useWindow((state) => state.locale)
  const { isOpen, key, shown, text, words, readings, reasons } = number
  const open = numbers.filter((other) => other.isOpen)
  return (
    <>
      <p className="quiet">
        {isOpen
          ? t('draft.place', { at: open.findIndex((one) => one.key === key) + 1, count: open.length })
          : t(`draft.state-${shown}`)}
      </p>
      <h2 className="draft-number">{text}</h2>
      {words !== '' && <p className="quiet">{t('draft.words', { words })}</p>}
      <p className="draft-question">{t(`draft.question-${shown}`)}</p>
      {readings.length === 0 && (
        <ul className="draft-reasons quiet">
          {reasons.map((reason) => (
            <li key={reason.code}>{describeNumberReason(reason, locale)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
