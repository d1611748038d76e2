import { Button } from 'antd'
import type { TemplateSummary } from '../../shared/api/contract'
import { useText } from '../state/use-text'
import { openExample } from './start-project'

/** One click for each template that comes with an example. */
export function ExampleList({ templates }: { readonly templates: readonly TemplateSummary[] }) {
  const t = useText()
  const examples = templates.filter((template) => template.hasExample)
  if (examples.length === 0) return null
  return (
    <section className="home-panel" aria-labelledby="home-examples">
      <h2 id="home-examples">{t('home.examples')}</h2>
      <p className="home-quiet">{t('home.examples-about')}</p>
      <ul className="home-list">
        {examples.map(({ id, name, description }) => (
          <li key={id} className="home-row">
            <span className="home-row-text">
              <span id={`example-${id}`}>{name}</span>
              <span className="home-quiet home-small">{description}</span>
            </span>
            <Button aria-describedby={`example-${id}`} onClick={() => void openExample(id, name)}>
              {t('home.open-example')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
