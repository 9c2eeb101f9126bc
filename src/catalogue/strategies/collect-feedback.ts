import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.1',
  appliesTo: ['early-hangup'],
  grade: 'D',
  title: {
    en: 'Let callees comment, and use what they say',
    'zh-CN': '给被叫反馈渠道，并据此改进',
  },
  problem: {
    en: 'The records tell when people hang up, but never why.',
    'zh-CN': '话单只能看出什么时候挂机，看不出为什么挂机。',
  },
  steps: [
    {
      en: 'Offer one key in the message for "not for me" and one for "call me another time".',
      'zh-CN': '在语音中提供两个按键：“与我无关”和“换个时间再打”。',
    },
    {
      en: 'Ring ten people who hung up early, and ask why.',
      'zh-CN': '人工回访十位提前挂机的用户，问清原因。',
    },
    {
      en: 'Stop calling those who said that it is not for them.',
      'zh-CN': '对表示与自己无关的用户停止外呼。',
    },
    {
      en: 'Change the script once a month by what was said, and note the date.',
      'zh-CN': '每月按反馈改一次话术，并记下修改日期。',
    },
  ],
  sources: [article('2.1')],
};

export default strategy;
