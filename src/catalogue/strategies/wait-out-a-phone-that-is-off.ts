import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE } from '../sources.ts';

const strategy: Strategy = {
  section: '2.5',
  appliesTo: ['unreachable/powered-off'],
  grade: 'D',
  title: {
    en: 'Wait long before you call a switched-off phone again',
    'zh-CN': '关机号码拉长间隔再呼',
  },
  problem: {
    en: 'A phone that is off is often off for hours; quick retries only spend the allowance.',
    'zh-CN': '关机往往持续几个小时，频繁重呼只会白白占用频次。',
  },
  steps: [
    { en: 'Retry on the next day, in another daypart.', 'zh-CN': '第二天换个时段再呼。' },
    {
      en: 'For urgent matters send an SMS: it arrives when the phone is on again.',
      'zh-CN': '紧急事项发短信，开机后即可收到。',
    },
    {
      en: 'After several days off, check the number as if it were dead.',
      'zh-CN': '连续多日关机的，按疑似失效号码复核。',
    },
  ],
  caveats: [
    {
      en: 'The length of the gap is unchecked practice: compare gaps on your own records.',
      'zh-CN': '间隔多久合适没有依据，请用自己的话单对比。',
    },
    {
      en: 'An SMS waits only for a while: after its validity it is dropped.',
      'zh-CN': '短信有有效期，过期就不再下发。',
    },
  ],
  sources: [COMMON_PRACTICE],
};

export default strategy;
