import type { Strategy } from '../../model/strategy.ts';
import { article, COMMON_PRACTICE } from '../sources.ts';

const strategy: Strategy = {
  section: '1.2',
  appliesTo: ['misconfigured'],
  grade: 'D',
  title: { en: 'Ring yourself before each campaign', 'zh-CN': '每批外呼前先自己试呼' },
  problem: {
    en: 'A fault in the set-up strikes every call of the campaign, and nobody else can fix it.',
    'zh-CN': '配置有错，整批呼叫都会失败，而且责任在自己。',
  },
  steps: [
    {
      en: 'Ring two phones of your own with the final message and caller number.',
      'zh-CN': '用最终的语音和主叫号码，先试呼自己的两部手机。',
    },
    {
      en: 'Start with a hundred calls, and look at the results before the rest goes out.',
      'zh-CN': '先放一百通，看过结果再放量。',
    },
    {
      en: 'Stop the campaign by itself when such results appear.',
      'zh-CN': '一旦出现配置类错误，自动暂停任务。',
    },
  ],
  sources: [article('1.2'), COMMON_PRACTICE],
};

export default strategy;
