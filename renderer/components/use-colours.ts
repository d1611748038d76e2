import { theme } from 'antd'
import type { CSSProperties } from 'react'

/** The theme's colours as custom properties, for the style sheets of the screens. */
export function useColours(): CSSProperties {
  const { token } = theme.useToken()
  return {
    '--text': token.colorText,
    '--quiet': token.colorTextSecondary,
    '--line': token.colorBorderSecondary,
    '--strong-line': token.colorBorder,
    '--page': token.colorBgLayout,
    '--panel': token.colorBgContainer,
    '--hover': token.colorFillSecondary,
    '--head': token.colorFillQuaternary,
    '--primary': token.colorPrimary,
    '--veil': token.colorBgElevated,
    '--error': `color-mix(in srgb, ${token.colorError} 70%, ${token.colorText})`,
    '--warning': `color-mix(in srgb, ${token.colorWarning} 40%, ${token.colorText})`,
    color: token.colorText,
    background: token.colorBgLayout,
  } as CSSProperties
}
