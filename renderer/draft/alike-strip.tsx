import { Button } from 'antd'
import { useText } from '../state/use-text'
import { dropAlike, useDraft } from './draft-store'

/** Offers the answer that was given last for all numbers like it, where there are any. */
export function AlikeStrip({ onAll }: { readonly onAll: () => void }) {
  const t = useText()
  const alike = useDraft((state) => state.alike)
  if (alike.length === 0) return null
  const texts = [...new Set(alike.map(({ text }) => text))].join('、')
  return (
    <div className="draft-alike" role="status">
      <p>{t('draft.alike', { count: alike.length, texts })}</p>
      <Button size="small" onClick={onAll}>
        {t('draft.alike-all')} <kbd>=</kbd>
      </Button>
      <Button size="small" type="text" onClick={dropAlike}>
        {t('draft.alike-no')}
      </Button>
    </div>
  )
}
