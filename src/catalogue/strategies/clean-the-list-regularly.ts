import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.4',
  appliesTo: ['invalid-number'],
  grade: 'D',
  title: { en: 'Clean the list regularly', 'zh-CN': '定期清洗号码库' },
  problem: {
    en: 'A list gets older every day: numbers are given up, changed and handed out again.',
    'zh-CN': '号码库每天都在老化：有人销号、换号，号码又会重新放出。',
  },
  steps: [
    {
      en: 'After each campaign, take the numbers with an invalid result off the list.',
      'zh-CN': '每批外呼结束后，把返回号码无效的移出名单。',
    },
    {
      en: 'Count how often dead numbers were called more than once, and who feeds them in.',
      'zh-CN': '统计有多少无效号码被重复呼叫，以及它们来自哪个渠道。',
    },
    {
      en: 'Give each number a date of last contact, and check the oldest first.',
      'zh-CN': '给每个号码记录最近一次联系日期，最旧的先复核。',
    },
  ],
  sources: [article('2.4')],
};

export default strategy;
