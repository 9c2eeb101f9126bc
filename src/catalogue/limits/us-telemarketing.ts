import type { PlatformLimits } from '../../model/limit.ts';

/** On the clock of the person called, which an export of calls into several zones does not show. */
const limits: PlatformLimits = {
  name: { en: 'the US rule on telephone solicitation', 'zh-CN': '美国电话推销规定' },
  kind: 'regulator',
  frequency: [],
  hours: [{ from: 8 * 60, to: 21 * 60 }],
  date: '2026-11-23',
  sources: [
    { name: '47 CFR 64.1200(c)(1)' },
    {
      name: 'LegalClarity: what time can telemarketers start calling?',
      url: 'https://legalclarity.org/what-time-can-telemarketers-start-calling',
    },
  ],
};

export default limits;
