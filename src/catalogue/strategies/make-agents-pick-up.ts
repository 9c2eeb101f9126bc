import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE, RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '2.3',
  appliesTo: ['no-answer/caller-leg-no-answer'],
  grade: 'D',
  title: { en: 'Make sure your own agents pick up first', 'zh-CN': '先确保自己的坐席接起来' },
  problem: {
    en: 'In a two-party call this code speaks of the caller leg: your agent did not pick up, the customer was never called.',
    'zh-CN': '双呼时这个代码指的是主叫侧：坐席没有接，客户还没有被呼叫。',
  },
  steps: [
    {
      en: 'Group these calls by caller number and hour: whose phone, and when?',
      'zh-CN': '按主叫号码和小时汇总，看是谁、什么时候没有接。',
    },
    {
      en: "Check that the agents' phones do not block or silence the platform's number.",
      'zh-CN': '检查坐席手机有没有拦截平台号码或设成静音。',
    },
    { en: 'Start calls only for agents who are signed in.', 'zh-CN': '只为已签入的坐席发起呼叫。' },
    {
      en: 'Put these customers back on the list: none of them was reached.',
      'zh-CN': '把这些客户放回名单，他们一个都没有呼到。',
    },
  ],
  caveats: [
    {
      en: 'The code table says which leg did not answer; the cure is common practice.',
      'zh-CN': '码表只说明是哪一侧未接，处理办法属于一般经验。',
    },
  ],
  sources: [RECEIPT_CODES, COMMON_PRACTICE],
};

export default strategy;
