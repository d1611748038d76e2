/** Whether a change is given as a rate in %, in points of a ratio, or in places of a rank. */
export type ChangeForm = 'rate' | 'points' | 'places'

/** The words by which prose tells a change, chosen by the data: in the report and in its live workbook alike. */
export const changeWords: Readonly<Record<ChangeForm, { readonly rise: string; readonly fall: string }>> = {
  rate: { rise: '增长', fall: '下降' },
  points: { rise: '提高', fall: '下降' },
  places: { rise: '前移', fall: '后移' },
}

/** Said where nothing moved, and where the movement rounds to zero. */
export const flatWords = { exactly: '持平', nearly: '基本持平' } as const

/** What `比` puts before the words of a movement, of no movement, and of two levels; `变化` puts nothing. */
export function comparisonLeads(form: 'change' | 'versus', baseName: string) {
  return form === 'change'
    ? { moved: '', flat: '', levels: '由' }
    : { moved: `比${baseName}`, flat: `与${baseName}`, levels: `由${baseName}的` }
}

/** Between the two levels that are told where there is no rate. */
export const levelsWord = '变为'
