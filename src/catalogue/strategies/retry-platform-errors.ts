import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE, RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['platform-error'],
  grade: 'D',
  title: { en: 'Retry in minutes; report what clusters', 'zh-CN': '过几分钟重呼，集中出现就报障' },
  problem: {
    en: 'The platform failed before the call reached anybody.',
    'zh-CN': '平台出错，呼叫还没有到达被叫。',
  },
  steps: [
    { en: 'Retry after some minutes, at most twice.', 'zh-CN': '过几分钟再呼，最多两次。' },
    {
      en: 'Draw these calls over time: single ones are noise, a cluster is an outage.',
      'zh-CN': '按时间画出来：零星出现属于偶发，集中出现就是故障。',
    },
    {
      en: 'Report an outage with start, end and call ids.',
      'zh-CN': '报障时写明起止时间并附上 call_id。',
    },
    {
      en: 'Leave these calls out when you judge list or message.',
      'zh-CN': '评估名单和话术时，剔除这些呼叫。',
    },
  ],
  caveats: [
    {
      en: 'The code table calls 999999 a fault that could not be located; the retry is common practice.',
      'zh-CN': '码表对 999999 的说明是“未能定位的故障”，重呼属于一般经验。',
    },
  ],
  sources: [RECEIPT_CODES, COMMON_PRACTICE],
};

export default strategy;
