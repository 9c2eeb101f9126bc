import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.3',
  appliesTo: ['no-answer/rang-out'],
  grade: 'D',
  title: { en: 'Send a missed-call notice by SMS or push', 'zh-CN': '未接后发短信或推送提醒' },
  problem: {
    en: 'Somebody who finds a missed call from an unknown number does not know whether it mattered.',
    'zh-CN': '用户看到陌生号码的未接来电，不知道是否重要。',
  },
  steps: [
    {
      en: 'Within minutes of the missed call, send one notice: who called, what for, when you call again.',
      'zh-CN': '未接后几分钟内发一条提醒：谁打的、什么事、什么时候再打。',
    },
    {
      en: 'Give a way to answer without a call: a link, a key word or the app.',
      'zh-CN': '提供不用回电也能处理的方式：链接、回复关键词或 App。',
    },
    {
      en: 'Send one notice per matter, not one per attempt.',
      'zh-CN': '一件事只发一次，不要每次未接都发。',
    },
  ],
  caveats: [
    {
      en: 'calldiag knows no study of whether an SMS after a failed call makes the next call succeed: test it on your own records.',
      'zh-CN': '呼叫失败后发短信能否让下一通呼叫成功，calldiag 未见任何研究，请用自己的话单验证。',
    },
  ],
  sources: [article('2.3')],
};

export default strategy;
