import type { Strategy } from '../../model/strategy.ts';
import { article, VICENTE } from '../sources.ts';

const strategy: Strategy = {
  section: '2.3',
  appliesTo: ['no-answer/rang-out'],
  grade: 'D',
  title: {
    en: 'Study who does not answer, and adapt the policy',
    'zh-CN': '分析谁不接、为何不接，再调策略',
  },
  problem: {
    en: 'A few numbers that never answer can eat most of the attempts.',
    'zh-CN': '少数从不接听的号码，可能占掉大部分呼叫量。',
  },
  steps: [
    {
      en: 'Count attempts and answers per number, not per call.',
      'zh-CN': '按号码而不是按呼叫统计次数和接听数。',
    },
    {
      en: 'Draw your own curve: what share answers at the 1st, 2nd, 3rd attempt?',
      'zh-CN': '画出自己的曲线：第一、二、三次呼叫各有多少人接听？',
    },
    {
      en: 'Stop at the attempt after which hardly anybody answers.',
      'zh-CN': '曲线走平之后就不再呼叫。',
    },
    {
      en: 'Compare groups: old and new customers, by source of the list, by caller number.',
      'zh-CN': '分组对比：新老客户、名单来源、主叫号码。',
    },
  ],
  caveats: [
    {
      en: 'In a Portuguese mobile survey, numbers with many no-answers or voicemails rarely ended in a contact.',
      'zh-CN': '葡萄牙的一项手机调查发现，多次未接或转语音信箱的号码，最后很少能联系上。',
    },
  ],
  sources: [
    article('2.3'),
    { name: 'Meekins (BLS) 2013, attempts in the American Time Use Survey' },
    VICENTE,
  ],
};

export default strategy;
