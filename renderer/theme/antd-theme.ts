import { theme, type ThemeConfig } from 'antd'
import { dark, fontFamily, light, lineHeightOf, textSizes, white, type ColourRoles, type TextSize } from './tokens'

interface Look {
  readonly isDark: boolean
  readonly textSize: TextSize
  /** Whether dialogs and menus may move as they come and go. */
  readonly moves: boolean
}

/** The tokens in antd's words, so that its components and our style sheets look alike. */
export function antdTheme({ isDark, textSize, moves }: Look): ThemeConfig {
  const colours = isDark ? dark : light
  const sizes = textSizes[textSize]
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...colourTokens(colours),
      fontFamily,
      fontSize: sizes.body,
      fontSizeSM: sizes.small,
      fontSizeLG: sizes.title,
      fontSizeXL: sizes.screen,
      fontSizeHeading1: sizes.figure,
      fontSizeHeading2: sizes.screen,
      fontSizeHeading3: sizes.title,
      fontSizeHeading4: sizes.title,
      fontSizeHeading5: sizes.body,
      lineHeight: lineHeightOf('body'),
      lineHeightSM: lineHeightOf('small'),
      lineHeightLG: lineHeightOf('title'),
      borderRadius: 4,
      borderRadiusLG: 8,
      controlHeight: 32,
      controlHeightSM: 28,
      motion: moves,
      motionDurationFast: '0.1s',
      motionDurationMid: '0.16s',
      motionDurationSlow: '0.16s',
      controlOutlineWidth: 0,
      lineWidthFocus: 2,
    },
    components: componentTokens(colours),
  }
}

function colourTokens(colours: ColourRoles): NonNullable<ThemeConfig['token']> {
  return {
    // What is chosen is blue; only the main button is the bureau's red.
    colorPrimary: colours.selected,
    colorInfo: colours.link,
    colorLink: colours.link,
    colorLinkHover: colours.link,
    colorLinkActive: colours.link,
    colorError: colours.error,
    colorErrorText: colours.error,
    colorWarning: colours.warning,
    colorWarningText: colours.warning,
    colorSuccess: colours.good,
    colorSuccessText: colours.good,
    colorInfoBg: colours.linkGround,
    colorErrorBg: colours.errorGround,
    colorWarningBg: colours.warningGround,
    colorSuccessBg: colours.goodGround,
    colorBgLayout: colours.page,
    colorBgContainer: colours.panel,
    colorBgElevated: colours.raised,
    colorBorder: colours.strongLine,
    colorBorderSecondary: colours.line,
    colorSplit: colours.line,
    colorText: colours.text,
    colorTextSecondary: colours.quiet,
    colorTextTertiary: colours.quiet,
    colorTextDescription: colours.quiet,
    colorTextPlaceholder: colours.quiet,
    colorPrimaryBorder: colours.link,
    controlItemBgActive: colours.linkGround,
    controlItemBgActiveHover: colours.linkGround,
  }
}

function componentTokens(colours: ColourRoles): NonNullable<ThemeConfig['components']> {
  return {
    Button: {
      colorPrimary: colours.brand,
      colorPrimaryHover: colours.brand,
      colorPrimaryActive: colours.brand,
      primaryColor: white,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      defaultBg: colours.panel,
      defaultHoverColor: colours.link,
      defaultHoverBorderColor: colours.link,
      defaultActiveColor: colours.link,
      defaultActiveBorderColor: colours.link,
    },
    Tabs: { itemSelectedColor: colours.text, itemHoverColor: colours.link, inkBarColor: colours.link },
    Segmented: { itemSelectedColor: colours.text, itemSelectedBg: colours.linkGround, trackBg: colours.page },
    Select: { optionSelectedBg: colours.linkGround, optionSelectedColor: colours.text },
    Modal: { contentBg: colours.raised, headerBg: colours.raised, footerBg: colours.raised },
  }
}
