/** The name of a project for a workbook: the file's name without its ending, and without what no file name may hold. */
export function projectNameOf(fileName: string): string {
  const bare = fileName
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/gu, '')
  return bare === '' ? '年报' : bare
}

export function isProjectFile(fileName: string): boolean {
  return /\.nianbao$/iu.test(fileName)
}

/** "2023-01-10 16:30" in the time of this PC; the text itself when it is no time. */
export function formatMoment(iso: string): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  const two = (number: number): string => String(number).padStart(2, '0')
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`
}
