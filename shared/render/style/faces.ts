/** A font file of the program: a family and a weight. */
export const bundledFaces = ['serif', 'serif-bold', 'sans', 'sans-bold'] as const

/** A face that comes with the program. */
export type BundledFace = (typeof bundledFaces)[number]

/** A face that official documents ask for and that only the PC can have: its makers do not let it be passed on. */
export const officialFaces = ['fangsong', 'kai', 'hei', 'biaosong', 'song'] as const

/** A face that only the PC can have. */
export type OfficialFace = (typeof officialFaces)[number]

/** Any face that a profile may ask for. */
export type Face = BundledFace | OfficialFace

/** Every face, the program's own first. */
export const allFaces: readonly Face[] = [...bundledFaces, ...officialFaces]

/** How an official face is found on a PC, and what stands in for it. */
export interface FaceRole {
  readonly name: string
  /** Family names as font files state them, the best first. */
  readonly families: readonly string[]
  readonly bundled: BundledFace
}

/** How each official face is found on a PC, and what stands in for it. */
export const faceRoles: Readonly<Record<OfficialFace, FaceRole>> = {
  fangsong: {
    name: '仿宋',
    families: [
      ...['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong', '华文仿宋'],
      ...[
        '方正仿宋_GBK',
        'FZFangSong-Z02',
        '方正仿宋简体',
        'FZFangSong-Z02S',
        '朱雀仿宋',
        'Zhuque Fangsong',
        'FandolFang',
      ],
    ],
    bundled: 'serif',
  },
  kai: {
    name: '楷体',
    families: [
      ...['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', 'Kaiti SC', '楷体-简', 'STKaiti', '华文楷体'],
      ...['方正楷体_GBK', 'FZKai-Z03', '方正楷体简体', 'FZKai-Z03S', '霞鹜文楷', 'LXGW WenKai', 'FandolKai'],
      ...['AR PL KaitiM GB', 'AR PL UKai CN'],
    ],
    // Bold, because what it sets are headings, which must differ from the text.
    bundled: 'serif-bold',
  },
  hei: {
    name: '黑体',
    families: [
      '黑体',
      'SimHei',
      '方正黑体_GBK',
      'FZHei-B01',
      '方正黑体简体',
      'FZHei-B01S',
      'Heiti SC',
      'STHeiti',
      '华文黑体',
    ],
    bundled: 'sans-bold',
  },
  biaosong: {
    name: '小标宋',
    families: [
      ...['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '方正小标宋_GB2312'],
      ...['华文中宋', 'STZhongsong'],
    ],
    bundled: 'serif-bold',
  },
  song: {
    name: '宋体',
    families: ['宋体', 'SimSun', '方正书宋_GBK', 'FZShuSong-Z01', 'Songti SC', '宋体-简', 'STSong', '华文宋体'],
    bundled: 'serif',
  },
}

/** The program's own face that a face is, or that stands in for it and for the signs that it lacks. */
export function bundledOf(face: Face): BundledFace {
  return isOfficial(face) ? faceRoles[face].bundled : face
}

/** Whether a face is one that only the PC can have. */
export function isOfficial(face: Face): face is OfficialFace {
  return face in faceRoles
}

/** Whether a face, or what stands in for it, has serifs. */
export function familyOf(face: Face): 'serif' | 'sans' {
  const bundled = bundledOf(face)
  return bundled === 'serif' || bundled === 'serif-bold' ? 'serif' : 'sans'
}

/** Whether the face is the bold weight of its family; 黑体 and 小标宋 are heavy without being so. */
export function isBold(face: Face): boolean {
  return face === 'serif-bold' || face === 'sans-bold'
}
