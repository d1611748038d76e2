/** "{{ 养老床位 | 比: 上年 | 位数: 1 }}" → "养老床位 · 比: 上年 · 位数: 1", to read beside the number it prints. */
export function nameOutput(source: string): string {
  return source
    .slice(2, -2)
    .split('|')
    .map((part) => part.trim())
    .join(' · ')
}
