type Directions = Readonly<Record<string, readonly string[]>>

export const directions: Directions
export const nodeDirections: Directions
export const windowDirections: Directions
export function mayImport(from: string, to: string): boolean
export function roomOf(file: string): string | null
export const importDirections: object
