import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE, RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '2.5',
  appliesTo: ['unreachable/carrier-fault'],
  grade: 'D',
  title: {
    en: 'Retry in minutes; report faults that cluster',
    'zh-CN': '过几分钟重呼，扎堆出现就报障',
  },
  problem: {
    en: 'The network or the line was full or broken; the callee was never asked.',
    'zh-CN': '网络或线路拥塞、故障，呼叫没有到达被叫。',
  },
  steps: [
    { en: 'Retry after some minutes, and more slowly.', 'zh-CN': '过几分钟再呼，并放慢速度。' },
    {
      en: 'Find start and end of the fault, and the caller numbers it struck.',
      'zh-CN': '找出故障起止时间和受影响的主叫号码。',
    },
    {
      en: 'Open a ticket with times, numbers and a few call ids.',
      'zh-CN': '带上时间段、号码和几个 call_id 提工单。',
    },
    {
      en: 'Leave these calls out when you judge list or message.',
      'zh-CN': '评估名单和话术时，剔除这些呼叫。',
    },
  ],
  caveats: [
    {
      en: 'The code table names the causes (400 network element busy, 500 carrier error); the retry after minutes is common practice.',
      'zh-CN': '码表只给出原因（400 网元繁忙、500 运营商错误），隔几分钟重呼属于一般经验。',
    },
  ],
  sources: [RECEIPT_CODES, COMMON_PRACTICE],
};

export default strategy;
