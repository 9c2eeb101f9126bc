import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.1',
  appliesTo: ['early-hangup'],
  grade: 'D',
  title: {
    en: 'Announce the call, or open with why it matters',
    'zh-CN': '事先预告来电，或开头点明重要性',
  },
  problem: {
    en: 'A call that nobody expects sounds like advertising, and is cut off.',
    'zh-CN': '来电毫无预兆，被叫容易当成推销而直接挂断。',
  },
  steps: [
    {
      en: 'Open the message with your name and the one thing that matters to the callee.',
      'zh-CN': '开头先报身份，再用一句话说明这通电话与被叫有什么关系。',
    },
    {
      en: 'Send half of the callees, chosen at random, an SMS before the call.',
      'zh-CN': '随机抽取一半被叫，在呼叫前发一条短信预告。',
    },
    {
      en: 'Compare both halves before you pay for SMS to everybody.',
      'zh-CN': '先对比两组结果，再决定是否给所有人发短信。',
    },
  ],
  caveats: [
    {
      en: 'Grade-A evidence speaks against the SMS announcement: four embedded experiments in Ghana, Malawi and Nigeria found no clear effect on overall yields.',
      'zh-CN':
        'A 级证据不支持短信预告：在加纳、马拉维和尼日利亚进行的四项嵌入式实验均未发现它对总体结果有明显作用。',
    },
  ],
  sources: [
    article('2.1'),
    {
      name: 'Amaya et al. 2018, four embedded experiments',
      url: 'https://surveyinsights.org/?p=10051',
    },
  ],
};

export default strategy;
