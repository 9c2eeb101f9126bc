import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.1',
  appliesTo: ['early-hangup'],
  leads: true,
  grade: 'D',
  title: { en: 'Make the message short and clear', 'zh-CN': '精简话术，把话说清楚' },
  problem: {
    en: 'People hang up when a message runs long or its point comes late.',
    'zh-CN': '语音太长，或者重点出现得太晚，被叫就会提前挂机。',
  },
  steps: [
    {
      en: 'See in the records in which seconds people hang up; a drop late in the message speaks of its length.',
      'zh-CN': '先看话单里挂机集中在第几秒；后半段才大量挂机，多半是语音太长。',
    },
    {
      en: 'Say who calls and what for in the first five seconds.',
      'zh-CN': '前五秒内说清楚是谁、为什么打来。',
    },
    {
      en: 'Cut greetings, repeats and everything the callee need not act on.',
      'zh-CN': '删掉客套、重复，以及用户不必据此行动的内容。',
    },
    {
      en: 'Read it aloud to a colleague who does not know it; ask what stuck.',
      'zh-CN': '念给不了解业务的同事听一遍，问他记住了什么。',
    },
  ],
  caveats: [
    {
      en: 'A shorter audio raises the share heard in full by arithmetic alone: compare how many seconds were heard, too.',
      'zh-CN': '语音变短，听完率自然会上升；请同时对比实际收听的秒数。',
    },
  ],
  sources: [article('2.1')],
};

export default strategy;
