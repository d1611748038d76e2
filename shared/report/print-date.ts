/** A day as an official document prints it, without leading zeros (GB/T 9704-2012, 7.3.5.4): 2022年9月1日. Takes an ISO date. */
export function printDate(isoDate: string): string {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
