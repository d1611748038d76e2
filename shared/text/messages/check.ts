import type { MessageTable } from '../message'

/** What the checks of a dataset can say; all of them ask for a look and correct nothing. */
export const checkMessages = {
  'check.needed-figures': {
    zh: '模板需要{indicator}{periods}的数据，表中没有。请补填，否则有关句子会省略或改用替代句。',
    en: 'The template needs {indicator} for {periods}, which the workbook lacks. Enter it, or its sentences will be left out or replaced.',
  },
  'check.part-above-whole': {
    zh: '{period}{part}（{partValue}）大于其总体{whole}（{wholeValue}）。请核对。',
    en: '{part} ({partValue}) exceeds its whole {whole} ({wholeValue}) in {period}. Check both.',
  },
  'check.parts-above-whole': {
    zh: '{period}{whole}的各部分（{parts}）合计{sum}，大于总数{wholeValue}。请核对。',
    en: 'The parts of {whole} ({parts}) add up to {sum} in {period}, more than {wholeValue}. Check them.',
  },
  'check.rise': {
    zh: '{indicator}{period}比上年增长{rate}%，超过{limit}%。请核对，并写明原因。',
    en: '{indicator} rises by {rate}% in {period}, more than {limit}%. Check it and give the reason.',
  },
  'check.fall': {
    zh: '{indicator}{period}比上年下降{rate}%，超过{limit}%。请核对，并写明原因。',
    en: '{indicator} falls by {rate}% in {period}, more than {limit}%. Check it and give the reason.',
  },
  'check.ratio-out-of-range': {
    zh: '{indicator}{period}为{value}{unit}，超出 0～{limit}。请核对数值和单位。',
    en: '{indicator} is {value}{unit} in {period}, outside 0–{limit}. Check the value and the unit.',
  },
  'check.negative': {
    zh: '{indicator}{period}为{value}，数量不应为负。请核对。',
    en: '{indicator} is {value} in {period}; a quantity should not be negative. Check it.',
  },
  'check.regions-differ': {
    zh: '{period}{indicator}各地区合计{sum}，与填报的总数{total}不同。请核对（可能本来就不相等）。',
    en: '{indicator} of the regions adds up to {sum} in {period}, the entered total is {total}. Check (they may rightly differ).',
  },
  'check.region-far-above': {
    zh: '{indicator}{period}为{value}，是其他地区中最大的{times}倍。请核对单位（万、元）和小数点。',
    en: '{indicator} is {value} in {period}, {times} times the largest of the other regions. Check unit and decimal point.',
  },
  'check.region-far-below': {
    zh: '{indicator}{period}为{value}，只有其他地区中最小的1/{times}。请核对单位（万、元）和小数点。',
    en: '{indicator} is {value} in {period}, 1/{times} of the smallest of the other regions. Check unit and decimal point.',
  },
  'check.total-differs': {
    zh: '{indicator}填报的{period}为{total}，各年相加为{sum}。请核对。',
    en: '{indicator}: the entered {period} is {total}, the years add up to {sum}. Check both.',
  },
  'check.derived-differs': {
    zh: '{indicator}{period}由公式算得{computed}，填报的是{entered}。报告采用公式的结果，请核对参与计算的数据。',
    en: '{indicator} is {computed} in {period} by its formula, but {entered} was entered. Reports use the formula; check its inputs.',
  },
} as const satisfies MessageTable
