/**
 * Words that frame a figure and do not say what is counted: where (全市), when (截至2021年底), how the sentence goes on (其中, 共有).
 * A subject is what is left without them.
 */
const frame = new RegExp(
  [
    '(?:截至|截止|到|至)?(?:19|20)\\d\\d年(?:度)?(?:末|底|全年)?',
    '(?:截至|截止)(?:目前|年末|年底)',
    '全国|全省|全市|全区|全县|全州|全盟|全旗|我国|我省|我市|我区|我县|本市|本省|本区|本县|各地',
    '全年(?:全社会|全国|全省|全市|全区|全县)?|年末|年底|本年|当年|年内|目前',
    '其中|分别|依次|各类|各级|此外|同时|另有|还有|以及|其次|首先',
    '累计|共计|合计|总计|共有|拥有|现有|已有|已经|实有|实现|完成|达到|(?<!公)共(?!同|青|享|建|和|用)',
    '^(?:有|为|是|达|的|和|与|及|在|按|从|对|等|了|已)+|(?:有|为|是|达|的|等|了|已|由|从|至|到|约|近|超过|超|逾|约为|仅|均|每)+$',
  ].join('|'),
  'gu',
)

/** The words of a clause that say what is counted. */
export function subjectOf(clause: string): string {
  // 《…》《…》等20余项文件: the titles are examples of what is counted.
  const once = clause
    .replace(/(?:《[^》]*》[、和及]?)+等/gu, '')
    .replace(frame, '')
    .replace(/[\s"“”‘’《》]/gu, '')
  return once.replace(/^(?:有|为|是|达|的|和|与|及|在|了|、)+|(?:有|为|是|达|的|等|了|、)+$/gu, '')
}
