import { Button, Form, Input, InputNumber } from 'antd'
import type { BreakFields as BreakLine } from '../../../shared/grid/indicator-fields'
import { isYear } from '../../../shared/model/period'
import { useText } from '../../state/use-text'

/** Changes of definition 口径变化: from which year, and what changed. No growth is computed across one. */
export function BreakFields() {
  const t = useText()
  return (
    <Form.Item label={t('grid.breaks')} extra={t('grid.breaks-hint')}>
      <Form.List name="breaks">
        {(lines, { add, remove }) => (
          <>
            {lines.map(({ key, name }) => (
              <div key={key} className="grid-form-break">
                <Form.Item
                  name={[name, 'year']}
                  rules={[
                    {
                      validator: (_, year: number | null) =>
                        year !== null && isYear(year)
                          ? Promise.resolve()
                          : Promise.reject(new Error(t('grid.break-year-wrong'))),
                    },
                  ]}
                >
                  <InputNumber controls={false} aria-label={t('grid.break-year')} placeholder={t('grid.break-year')} />
                </Form.Item>
                <Form.Item
                  name={[name, 'note']}
                  rules={[{ required: true, whitespace: true, message: t('grid.break-note-empty') }]}
                >
                  <Input aria-label={t('grid.break-note')} placeholder={t('grid.break-note')} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t('grid.remove')}</Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ year: null, note: '' } satisfies BreakLine)}>
              {t('grid.add-break')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}
