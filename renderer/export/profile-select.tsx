import { Form, Select } from 'antd'
import { findProfile, profileIds } from '../../shared/render/style/profiles/index'
import { windowText, type WindowTextKey } from '../../shared/text/window'
import { useText, type Translate } from '../state/use-text'

interface ProfileSelectProps {
  readonly id: string
  readonly value: string
  readonly onChange: (profile: string) => void
}

/** The choice of a profile, with a line on what the chosen one is for. */
export function ProfileSelect({ id, value, onChange }: ProfileSelectProps) {
  const t = useText()
  const hint = `report.profile-${value}-hint`
  return (
    <Form.Item label={t('report.profile')} htmlFor={id} extra={isText(hint) ? t(hint) : undefined}>
      <Select
        id={id}
        value={value}
        options={profileIds.map((profile) => ({ value: profile, label: profileName(profile, t) }))}
        onChange={onChange}
      />
    </Form.Item>
  )
}

/** The window's wording, in its language; a profile without any goes by the name it has. */
function profileName(id: string, t: Translate): string {
  const key = `report.profile-${id}`
  return isText(key) ? t(key) : (findProfile(id)?.name ?? id)
}

function isText(key: string): key is WindowTextKey {
  return Object.hasOwn(windowText, key)
}
