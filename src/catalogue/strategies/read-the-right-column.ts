import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['unknown'],
  grade: 'D',
  title: { en: 'Check that the right column was read', 'zh-CN': '确认读的是结果列' },
  problem: {
    en: 'When most results are unknown, the wrong column was read more often than the codes are new.',
    'zh-CN': '大量结果未知时，多半是读错了列，而不是代码太新。',
  },
  steps: [
    {
      en: 'Compare the listed values with the file: are they ids, extensions or numbers?',
      'zh-CN': '对照原文件：列出的值是不是编号、分机号或电话号码？',
    },
    { en: 'Name the result column with `--column`.', 'zh-CN': '用 `--column` 指定结果列。' },
    {
      en: 'Ask for an export with the receipt code and its description.',
      'zh-CN': '让对方导出带回执码和描述的话单。',
    },
  ],
  sources: [COMMON_PRACTICE],
};

export default strategy;
