import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.5',
  appliesTo: ['unreachable'],
  grade: 'D',
  title: { en: 'Explain to users why calls fail', 'zh-CN': '向用户说明呼叫失败的原因' },
  problem: {
    en: 'Users who do not know why calls fail cannot do anything about it.',
    'zh-CN': '用户不知道电话为什么打不进来，也就无从处理。',
  },
  steps: [
    {
      en: 'Write a help page: phone off, no coverage, blocking app, call barring.',
      'zh-CN': '写一页帮助：关机、无信号、拦截软件、呼入限制。',
    },
    {
      en: 'Say how to let your number through the usual blocking apps.',
      'zh-CN': '说明如何在常用拦截软件里放行你的号码。',
    },
    {
      en: 'Link it from the app, and from each notice about a failed call.',
      'zh-CN': '在 App 和每条呼叫失败提醒里附上链接。',
    },
  ],
  sources: [article('2.5')],
};

export default strategy;
