import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useText } from '../../state/use-text'

export type StructureCommand = 'add' | 'change' | 'up' | 'down' | 'remove' | 'add-year' | 'remove-year'

export interface StructureMenusProps {
  readonly isReadOnly: boolean
  readonly hasIndicator: boolean
  /** The year selected; null when the selection is in no year's column. */
  readonly year: number | null
  /** Years that would stand at either end of the table. */
  readonly nextYears: readonly number[]
  readonly onCommand: (command: StructureCommand) => void
  readonly onAddYear: (year: number) => void
}

/** The menus for indicators and for years. */
export function StructureMenus(props: StructureMenusProps) {
  const { isReadOnly, hasIndicator, year, nextYears, onCommand, onAddYear } = props
  const t = useText()
  const run = (key: string): void => {
    const added = /^year-(\d+)$/u.exec(key)?.[1]
    if (added === undefined) onCommand(key as StructureCommand)
    else onAddYear(Number(added))
  }
  const indicatorItems = [
    { key: 'add', label: t('grid.add-indicator') },
    { key: 'change', label: t('grid.change-indicator'), disabled: !hasIndicator },
    { key: 'up', label: t('grid.move-up'), disabled: !hasIndicator },
    { key: 'down', label: t('grid.move-down'), disabled: !hasIndicator },
    { key: 'remove', label: t('grid.remove-indicator'), danger: true, disabled: !hasIndicator },
  ]
  const yearItems = [
    ...nextYears.map((next) => ({ key: `year-${next}`, label: t('grid.add-year-of', { year: next }) })),
    { key: 'add-year', label: t('grid.add-other-year') },
    ...(year === null ? [] : [{ key: 'remove-year', label: t('grid.remove-year', { year }), danger: true }]),
  ]
  return (
    <>
      <Dropdown
        disabled={isReadOnly}
        trigger={['click']}
        autoFocus
        menu={{ items: indicatorItems, onClick: ({ key }) => run(key) }}
      >
        <Button>
          {t('grid.indicators')} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <Dropdown
        disabled={isReadOnly}
        trigger={['click']}
        autoFocus
        menu={{ items: yearItems, onClick: ({ key }) => run(key) }}
      >
        <Button>
          {t('grid.years')} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
    </>
  )
}
