import type { Text } from '../model/language.ts';
import type { RejectReason } from '../model/warning.ts';

/** Why a row is no call. */
export const REJECT_TEXTS: Readonly<Record<RejectReason, Text>> = {
  'too-few-cells': {
    en: 'too few cells: the row ends before its result',
    'zh-CN': '列数不足，还没到结果列就结束了',
  },
  'too-many-cells': {
    en: 'more cells than the header has: a delimiter inside an unquoted cell?',
    'zh-CN': '列数比表头多，可能有未加引号的分隔符',
  },
  'open-quote': {
    en: 'a quote opens and never closes',
    'zh-CN': '引号没有闭合',
  },
  'cut-off': {
    en: 'the file ends in the middle of the row',
    'zh-CN': '文件在这一行中间就断了',
  },
  'too-long': { en: 'longer than 1 MiB', 'zh-CN': '超过 1 MiB' },
  'repeated-header': { en: 'the header once more', 'zh-CN': '重复的表头' },
  'summary-row': { en: 'a line of totals', 'zh-CN': '合计行' },
  'no-result': { en: 'no result in any result column', 'zh-CN': '所有结果列都为空' },
  unreadable: { en: 'quotes that cannot be read', 'zh-CN': '引号混乱，无法解析' },
};
