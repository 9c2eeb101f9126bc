import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE } from '../sources.ts';

const strategy: Strategy = {
  section: '2.4',
  appliesTo: ['invalid-number/deregistered'],
  grade: 'D',
  title: { en: 'Unlink numbers that were given up', 'zh-CN': '已销号的号码要解绑' },
  problem: {
    en: 'A number that was given up can belong to a stranger tomorrow.',
    'zh-CN': '已销号的号码，以后可能分配给别人。',
  },
  steps: [
    {
      en: 'Suppress the number for every campaign, not only this one.',
      'zh-CN': '所有批次都停呼该号码，不只是这一批。',
    },
    {
      en: 'Unlink it from the account, log-in codes included.',
      'zh-CN': '把它与账户解绑，包括登录验证码。',
    },
    {
      en: 'Ask the customer for the new number over another channel.',
      'zh-CN': '通过其他渠道向用户索要新号码。',
    },
  ],
  sources: [COMMON_PRACTICE],
};

export default strategy;
