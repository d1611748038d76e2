import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { ReprintDifference } from '../../shared/draft/draft-result'
import { IssueList } from '../components/issue-list'
import { useText } from '../state/use-text'
import { chooseNumber, useDraft } from './draft-store'

/** Whether the template would print last year's report again, with the places where it would not. */
export function ProofLine() {
  const t = useText()
  const proof = useDraft((state) => state.proof)
  const paragraphs = useDraft(({ review }) => review?.paragraphs.filter(({ text }) => text !== '').length ?? 0)
  const [isOpen, setOpen] = useState(false)
  const differing = proof?.reprint.length ?? 0
  const same = paragraphs === 0 ? 100 : Math.floor(((paragraphs - differing) / paragraphs) * 100)
  return (
    <footer className="draft-proof">
      <span role="status">
        {proof === null
          ? t('draft.proof-running')
          : differing === 0
            ? t('draft.proof-same')
            : t('draft.proof', { same, count: differing })}
      </span>
      {proof !== null && differing + proof.issues.length > 0 && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('draft.proof-show')}
        </Button>
      )}
      {proof !== null && (
        <Drawer open={isOpen} size={560} title={t('draft.proof-title')} onClose={() => setOpen(false)}>
          <p className="quiet">{t('draft.proof-about')}</p>
          {proof.issues.length > 0 && <IssueList issues={proof.issues} />}
          <ol className="draft-reprint">
            {proof.reprint.map((difference) => (
              <Difference key={difference.paragraph} difference={difference} onShow={() => setOpen(false)} />
            ))}
          </ol>
        </Drawer>
      )}
    </footer>
  )
}

interface DifferenceProps {
  readonly difference: ReprintDifference
  readonly onShow: () => void
}

/** A paragraph as the report has it, and as the template would print it. */
function Difference({ difference: { paragraph, expected, printed }, onShow }: DifferenceProps) {
  const t = useText()
  const number = useDraft(({ review }) => review?.numbers.find((one) => one.paragraph === paragraph))
  return (
    <li>
      <p>
        <span className="quiet">{t('draft.proof-report')}</span> {expected}
      </p>
      <p>
        <span className="quiet">{t('draft.proof-template')}</span> {printed ?? t('draft.proof-nothing')}
      </p>
      {number && (
        <Button
          size="small"
          onClick={() => {
            chooseNumber(`${number.paragraph}:${number.start}`)
            onShow()
          }}
        >
          {t('draft.proof-go')}
        </Button>
      )}
    </li>
  )
}
