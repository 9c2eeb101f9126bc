import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.5',
  appliesTo: ['unreachable'],
  grade: 'D',
  title: {
    en: 'Tell the callee by SMS or push that the call failed',
    'zh-CN': '短信或推送告知呼叫未成功',
  },
  problem: {
    en: 'A callee who was unreachable does not know that anybody called.',
    'zh-CN': '无法接通的用户并不知道有人打过电话。',
  },
  steps: [
    {
      en: 'Send one message: what the call was about, that it did not get through, and why.',
      'zh-CN': '发一条消息：什么事、没有打通、原因是什么。',
    },
    {
      en: 'Give the time of the next attempt, or a number to call.',
      'zh-CN': '写明下次呼叫时间，或者可回拨的号码。',
    },
    {
      en: 'Leave out those who rejected the call: they have answered already.',
      'zh-CN': '主动拒接的用户不要发，他们已经表态了。',
    },
  ],
  caveats: [
    {
      en: 'calldiag knows no study of whether an SMS after a failed call makes the next call succeed: test it on your own records.',
      'zh-CN': '呼叫失败后发短信能否让下一通呼叫成功，calldiag 未见任何研究，请用自己的话单验证。',
    },
    {
      en: 'The reason in the record is often a guess: write "could not be reached", not "your phone was off".',
      'zh-CN': '话单里的原因常常只是推测，写“未能接通”，不要写“您的手机已关机”。',
    },
  ],
  sources: [article('2.5')],
};

export default strategy;
