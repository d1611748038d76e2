import { FileWordOutlined, FolderOpenOutlined, TableOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { askForReport } from '../state/report-start'
import { useText } from '../state/use-text'
import { show } from '../state/window-store'
import { chooseWorkbook } from './choose-workbook'
import { openChosenProject } from './open-project'
import { startFromWorkbook } from './start-project'

/** The ways to begin, side by side; `isFirst` while nothing is open that one would go on with. */
export function StartList({ isFirst }: { readonly isFirst: boolean }) {
  const t = useText()
  return (
    <div className="home-starts">
      <StartCard icon={<TableOutlined aria-hidden />} title={t('home.new')} about={t('home.new-about')}>
        <Button type={isFirst ? 'primary' : 'default'} onClick={() => void chooseWorkbook(startFromWorkbook)}>
          {t('home.choose-workbook')}
        </Button>
      </StartCard>
      <StartCard icon={<FileWordOutlined aria-hidden />} title={t('draft.start')} about={t('draft.start-card')}>
        <span className="home-actions">
          <Button onClick={() => askForReport()}>{t('draft.start-short')}</Button>
          <Button type="text" onClick={() => show('library')}>
            {t('library.title')}
          </Button>
        </span>
      </StartCard>
      <StartCard icon={<FolderOpenOutlined aria-hidden />} title={t('home.go-on')} about={t('home.go-on-about')}>
        <Button onClick={() => void openChosenProject()}>{t('home.open')}</Button>
      </StartCard>
    </div>
  )
}

interface StartCardProps {
  readonly icon: ReactNode
  readonly title: string
  /** What one has at hand, and what comes of it. */
  readonly about: string
  /** The button that begins. */
  readonly children: ReactNode
}

/** One way to begin. */
export function StartCard({ icon, title, about, children }: StartCardProps) {
  return (
    <section className="home-start">
      <span className="home-icon">{icon}</span>
      <h2>{title}</h2>
      <p className="quiet">{about}</p>
      {children}
    </section>
  )
}
