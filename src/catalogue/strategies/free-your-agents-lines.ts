import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE, RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '2.2',
  appliesTo: ['busy/caller-leg-busy'],
  grade: 'D',
  title: { en: "Free your own agents' lines first", 'zh-CN': '先解决自己坐席占线' },
  problem: {
    en: 'In a two-party call this code speaks of the caller leg: your agent was busy, the customer was never called.',
    'zh-CN': '双呼时这个代码指的是主叫侧：坐席占线，客户还没有被呼叫。',
  },
  steps: [
    {
      en: 'Group these calls by caller number: whose line is it?',
      'zh-CN': '按主叫号码汇总，看是哪些坐席的线路。',
    },
    {
      en: 'Start the two-party call only when the agent is signed in and idle.',
      'zh-CN': '坐席签入并空闲时才发起双呼。',
    },
    {
      en: 'Call fewer customers at once than there are idle agents.',
      'zh-CN': '同时外呼的客户数不要超过空闲坐席数。',
    },
    {
      en: 'Put these customers back on the list: none of them was reached.',
      'zh-CN': '把这些客户放回名单，他们一个都没有呼到。',
    },
  ],
  caveats: [
    {
      en: 'The code table says which leg was busy; the cure is common practice.',
      'zh-CN': '码表只说明是哪一侧占线，处理办法属于一般经验。',
    },
  ],
  sources: [RECEIPT_CODES, COMMON_PRACTICE],
};

export default strategy;
