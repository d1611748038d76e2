import { SettingOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useText } from '../state/use-text'
import { useWindow } from '../state/window-store'
import { chooseDark, chooseLocale, chooseTextSize } from './preferences'

/** How the window looks on this PC: size of its text, colours, language. */
export function SettingsMenu() {
  const t = useText()
  const { locale, isDark, textSize } = useWindow()
  const items = [
    {
      type: 'group',
      label: t('app.text-size'),
      children: [
        { key: 'standard', label: t('app.text-size-standard') },
        { key: 'large', label: t('app.text-size-large') },
      ],
    },
    {
      type: 'group',
      label: t('app.colours'),
      children: [
        { key: 'light', label: t('app.colours-light') },
        { key: 'dark', label: t('app.colours-dark') },
      ],
    },
    {
      type: 'group',
      label: t('app.language'),
      children: [
        { key: 'zh-CN', label: t('app.language-zh') },
        { key: 'en', label: t('app.language-en') },
      ],
    },
  ] satisfies MenuProps['items']
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      placement="bottomRight"
      menu={{
        items,
        selectable: true,
        multiple: true,
        selectedKeys: [textSize, isDark ? 'dark' : 'light', locale],
        onClick: ({ key }) => choose(key),
      }}
    >
      <Button type="text" icon={<SettingOutlined aria-hidden />}>
        {t('app.settings')}
      </Button>
    </Dropdown>
  )
}

function choose(key: string): void {
  if (key === 'standard' || key === 'large') chooseTextSize(key)
  else if (key === 'light' || key === 'dark') chooseDark(key === 'dark')
  else if (key === 'zh-CN' || key === 'en') chooseLocale(key)
}
