import type { PlatformLimits } from '../../model/limit.ts';

/** Known from secondary accounts. Its limit is on all numbers of one debtor, of which an export knows nothing. */
const limits: PlatformLimits = {
  name: {
    en: 'the Chinese guideline on collecting online consumer loans',
    'zh-CN': '《互联网金融个人网络消费信贷贷后催收风控指引》',
  },
  kind: 'regulator',
  frequency: [{ calls: 3, seconds: 86400, window: 'calendar-day', answeredOnly: true }],
  hours: [{ from: 8 * 60, to: 22 * 60 }],
  date: '2026-11-23',
  sources: [
    {
      name: {
        en: 'Chinese post-loan collection guideline, a secondary account',
        'zh-CN': '国内贷后催收风控指引（转述）',
      },
      url: 'https://m.csai.cn/wenda/1022378.html',
    },
  ],
};

export default limits;
