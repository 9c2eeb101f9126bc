import type { Strategy } from '../../model/strategy.ts';
import { article, VELOCIFY } from '../sources.ts';

const strategy: Strategy = {
  section: '2.2',
  appliesTo: ['busy/user-busy'],
  grade: 'D',
  title: { en: 'Call at hours when the callee is likely free', 'zh-CN': '选被叫空闲的时段呼叫' },
  problem: {
    en: 'Some people are on the phone at the same hours every day.',
    'zh-CN': '有些被叫每天在固定时段都在打电话。',
  },
  steps: [
    {
      en: 'Group your past calls by hour, first attempts only.',
      'zh-CN': '按小时汇总历史呼叫，只看首呼。',
    },
    {
      en: 'For numbers that were busy twice at one hour, try another hour next.',
      'zh-CN': '同一时段两次占线的号码，下次换个时段。',
    },
    {
      en: 'Keep a new hour only if the interval of its rate lies clear of the old one.',
      'zh-CN': '只有新时段接听率的置信区间与旧时段明显分开，才正式采用。',
    },
  ],
  caveats: [
    {
      en: 'Velocify found only 2.6 percentage points between the best and the worst hour; to see such an effect takes 2,300 to 5,800 calls a side.',
      'zh-CN':
        'Velocify 的数据中，最好与最差时段的接听率只差 2.6 个百分点；要验证这么小的差异，每组需要 2300 至 5800 通呼叫。',
    },
  ],
  sources: [
    article('2.2'),
    VELOCIFY,
    {
      name: {
        en: 'calldiag, sample-size calculation (80 % power, 5 % level)',
        'zh-CN': 'calldiag 样本量计算（检验效能 80%，显著性水平 5%）',
      },
    },
  ],
};

export default strategy;
