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
    <section className="home-examples" aria-labelledby="home-examples">
      <h2 id="home-examples">{t('home.examples')}</h2>
      <ul>
        {examples.map(({ id, name, description }) => (
          <li key={id}>
            <span id={`example-${id}`} title={description}>
              {name}
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
