export type Vision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia'
type Rgb = readonly [number, number, number]

/** Full dichromacy on linear RGB: Machado, Oliveira and Fernandes 2009. */
const matrices: Readonly<Record<Vision, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function linear(colour: string): Rgb {
  const channel = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** CIE L*a*b* under D65. */
function toLab([red, green, blue]: Rgb): Rgb {
  const part = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116)
  const x = part((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
  const y = part(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const z = part((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** A colour (#rrggbb) as such eyes see it, in L*a*b*. */
export function simulate(colour: string, vision: Vision): Rgb {
  const seen = linear(colour)
  const [red = 0, green = 0, blue = 0] = matrices[vision].map((row) =>
    Math.min(1, Math.max(0, row[0] * seen[0] + row[1] * seen[1] + row[2] * seen[2])),
  )
  return toLab([red, green, blue])
}

/** L* from 0 black to 100 white: what is left of a colour in a grey print. */
export function lightness(colour: string): number {
  return simulate(colour, 'normal')[0]
}

/** The distance of two colours in L*a*b* (ΔE*ab). */
export function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}
