import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.3',
  appliesTo: ['no-answer/rang-out'],
  grade: 'D',
  title: { en: 'Make the ring easier to notice', 'zh-CN': '让来电更容易被注意到' },
  problem: {
    en: 'The phone rang, and the callee did not notice it or did not know it was you.',
    'zh-CN': '手机响了，但被叫没有注意到，或者不知道是你打来的。',
  },
  steps: [
    {
      en: 'Ask users at sign-up to save your number, with a ringtone of its own.',
      'zh-CN': '在用户注册时，请其保存你的号码并设置专属铃声。',
    },
    {
      en: 'Call one person always from the same number.',
      'zh-CN': '对同一个用户固定使用同一个主叫号码。',
    },
    {
      en: 'Publish that number in the app and on the web site.',
      'zh-CN': '在 App 和官网公布这个号码。',
    },
  ],
  caveats: [
    {
      en: "How a phone rings is up to the callee's settings: a sender can only ask.",
      'zh-CN': '铃声怎么响由被叫自己的手机设置决定，主叫只能建议。',
    },
  ],
  sources: [article('2.3')],
};

export default strategy;
