import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE } from '../sources.ts';

const strategy: Strategy = {
  section: '2.5',
  appliesTo: ['unreachable/out-of-coverage'],
  grade: 'D',
  title: { en: 'Call again some hours later', 'zh-CN': '不在服务区的，隔几小时再呼' },
  problem: {
    en: 'The phone had no signal; the callee has to move first.',
    'zh-CN': '手机没有信号，要等被叫到了有信号的地方。',
  },
  steps: [
    { en: 'Retry after some hours, not minutes.', 'zh-CN': '隔几小时再呼，不要隔几分钟就重拨。' },
    { en: 'After two failures move the number to another day.', 'zh-CN': '两次不通就改到另一天。' },
    {
      en: 'Count these calls per number prefix and hour: many at once point to the network.',
      'zh-CN': '按号段和小时统计，短时间内大量出现多半是网络问题。',
    },
  ],
  caveats: [
    {
      en: 'The length of the gap is unchecked practice: compare gaps on your own records.',
      'zh-CN': '间隔多久合适没有依据，请用自己的话单对比。',
    },
  ],
  sources: [COMMON_PRACTICE],
};

export default strategy;
