import type { Strategy } from '../../model/strategy.ts';
import { article, BAIDU_HOURS, TASK_CENTRE_HOURS, VELOCIFY } from '../sources.ts';

const strategy: Strategy = {
  section: '3.1',
  appliesTo: ['early-hangup'],
  grade: 'D',
  title: {
    en: 'Case: shorten, call at 19–21, ask afterwards',
    'zh-CN': '案例：控制时长、晚间外呼、事后回访',
  },
  problem: {
    en: "An enterprise's marketing calls were cut short by the people called.",
    'zh-CN': '某企业的营销外呼，大量被叫没听完就提前挂机。',
  },
  steps: [
    { en: 'Cut the message to at most 30 seconds.', 'zh-CN': '把语音压缩到 30 秒以内。' },
    {
      en: "Call between 19:00 and 21:00, inside your platform's window.",
      'zh-CN': '在平台允许的范围内，改在 19:00–21:00 呼叫。',
    },
    {
      en: 'Ask for feedback after the call by SMS or app push.',
      'zh-CN': '呼叫结束后，通过短信或 App 推送征求反馈。',
    },
  ],
  claimedEffect: {
    en: 'Unproven claim: share heard in full up by 20 %. The article gives no number of calls, and does not say whether percent or percentage points.',
    'zh-CN': '未经证实的说法：听完率提升 20%。原文没有给出呼叫量，也没有说明是百分比还是百分点。',
  },
  caveats: [
    {
      en: "Baidu's dial window is 09:00–20:00: the second hour lies outside it.",
      'zh-CN': '百度的外呼时段为 09:00–20:00，后一个小时已超出范围。',
    },
    {
      en: "Alibaba's task centre blocks 21:00–09:00 and 12:00–14:00: what is queued or retried after 21:00 is not called.",
      'zh-CN':
        '阿里云任务中心禁呼时段为 21:00–次日 09:00 和 12:00–14:00，21:00 以后排队或重呼的号码不会拨出。',
    },
    {
      en: 'Velocify found only 2.6 percentage points between the best and the worst hour; to see such an effect takes 2,300 to 5,800 calls a side.',
      'zh-CN':
        'Velocify 的数据中，最好与最差时段的接通率只差 2.6 个百分点；要验证这么小的差异，每组需要 2300 至 5800 通呼叫。',
    },
    {
      en: 'Three changes at once cannot be told apart: test each by itself on your own records.',
      'zh-CN': '三项同时改，分不清是哪一项起作用；请用自己的话单逐项验证。',
    },
  ],
  sources: [
    article('3.1'),
    BAIDU_HOURS,
    TASK_CENTRE_HOURS,
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
