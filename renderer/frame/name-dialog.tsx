import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useReturnFocus } from '../components/use-return-focus'
import { fileNameIssue } from '../components/file-name'
import { useText } from '../state/use-text'
import { useNameQuestion } from './ask-name'

/** The question for a project's name, while one is asked. */
export function NameDialog() {
  const question = useNameQuestion((state) => state.question)
  return question && <Question key={question.title} {...question} />
}

type QuestionProps = NonNullable<ReturnType<typeof useNameQuestion.getState>['question']>

function Question({ title, name: before, answer }: QuestionProps) {
  const t = useText()
  useReturnFocus()
  const [name, setName] = useState(before)
  const fault = fileNameIssue(name)
  const finish = (): void => {
    if (fault === null) answer(name.trim())
  }
  return (
    <Modal
      open
      width={440}
      title={t(title)}
      okText={t('app.ok')}
      cancelText={t('app.cancel')}
      okButtonProps={{ disabled: fault !== null }}
      onOk={finish}
      onCancel={() => answer(null)}
    >
      <Form layout="vertical" onFinish={finish}>
        <Form.Item
          label={t('app.project-name')}
          htmlFor="project-name"
          {...(fault ? { validateStatus: 'error' as const, help: t(`report.file-name-${fault}`) } : {})}
        >
          <Input id="project-name" autoFocus value={name} onChange={({ target }) => setName(target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
