import { Form, Input, Select } from 'antd'
import type { SentenceInput } from '../../../shared/template/edit/template-document'
import { captionSource, typedCaption } from '../content/caption-text'
import { useText } from '../../state/use-text'

interface SentenceFieldsProps {
  readonly input: SentenceInput
  /** The names that brackets in the alternative may hold. */
  readonly names: ReadonlySet<string>
  readonly onChange: (input: SentenceInput) => void
}

/** What happens to a sentence when a figure in it, or the sentence before it, is missing. */
export function SentenceFields({ input, names, onChange }: SentenceFieldsProps) {
  const t = useText()
  const whole = typeof input === 'string' ? { text: input } : input
  const { otherwise, depends } = whole
  const put = (change: { readonly otherwise?: string | undefined; readonly depends?: boolean | undefined }): void =>
    onChange(plainInput({ ...whole, ...change }))
  return (
    <Form layout="vertical" size="middle" requiredMark={false} aria-label={t('editor.sentence')}>
      <Form.Item label={t('editor.sentence-missing')} htmlFor="editor-missing">
        <Select<string>
          id="editor-missing"
          value={otherwise === undefined ? 'leave-out' : 'otherwise'}
          options={[
            { value: 'leave-out', label: t('editor.sentence-leave-out') },
            { value: 'otherwise', label: t('editor.sentence-otherwise') },
          ]}
          onChange={(choice) => put({ otherwise: choice === 'leave-out' ? undefined : whole.text })}
        />
      </Form.Item>
      {otherwise !== undefined && (
        <Form.Item label={t('editor.sentence-otherwise-text')} htmlFor="editor-otherwise">
          <Input.TextArea
            id="editor-otherwise"
            autoSize={{ minRows: 2 }}
            defaultValue={typedCaption(otherwise)}
            key={whole.text}
            onBlur={({ target }) => {
              const text = captionSource(target.value.trim(), names)
              if (text !== '' && text !== otherwise) put({ otherwise: text })
            }}
          />
        </Form.Item>
      )}
      <Form.Item label={t('editor.sentence-follows')} htmlFor="editor-follows">
        <Select<string>
          id="editor-follows"
          value={depends === undefined ? 'words' : depends ? 'yes' : 'no'}
          options={[
            { value: 'words', label: t('editor.follows-words') },
            { value: 'yes', label: t('editor.follows-yes') },
            { value: 'no', label: t('editor.follows-no') },
          ]}
          onChange={(choice) => put({ depends: choice === 'words' ? undefined : choice === 'yes' })}
        />
      </Form.Item>
    </Form>
  )
}

/** A sentence that says nothing besides its words is written as words. */
function plainInput(input: Exclude<SentenceInput, string>): SentenceInput {
  const said = Object.entries(input).filter(([, value]) => value !== undefined)
  return said.length === 1 ? input.text : (Object.fromEntries(said) as Exclude<SentenceInput, string>)
}
