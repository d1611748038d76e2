import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useReturnFocus } from '../../components/use-return-focus'
import { useText } from '../../state/use-text'
import { usePasswordQuestion } from './ask-password'

/** The question for the password of an encrypted workbook, while one is asked. */
export function PasswordDialog() {
  const question = usePasswordQuestion((state) => state.question)
  return question && <Question {...question} />
}

type QuestionProps = NonNullable<ReturnType<typeof usePasswordQuestion.getState>['question']>

function Question({ file, isWrong, answer }: QuestionProps) {
  const t = useText()
  useReturnFocus()
  const [password, setPassword] = useState('')
  const finish = (): void => {
    if (password !== '') answer(password)
  }
  return (
    <Modal
      open
      width={440}
      title={t('import.password-title')}
      okText={t('import.password-open')}
      cancelText={t('app.cancel')}
      okButtonProps={{ disabled: password === '' }}
      onOk={finish}
      onCancel={() => answer(null)}
    >
      <Form layout="vertical" onFinish={finish}>
        <Form.Item
          label={t('import.password', { file })}
          htmlFor="workbook-password"
          {...(isWrong && password === ''
            ? { validateStatus: 'error' as const, help: t('import.password-wrong') }
            : {})}
        >
          <Input.Password
            id="workbook-password"
            autoFocus
            autoComplete="off"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
