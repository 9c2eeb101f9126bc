import type { Strategy } from '../../model/strategy.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['unknown/unknown-code'],
  grade: 'D',
  title: {
    en: 'Look up the listed codes, and report new ones',
    'zh-CN': '查一查列出的代码，新代码请反馈',
  },
  problem: {
    en: 'The code stands in no book that calldiag knows, so it is counted and not guessed.',
    'zh-CN': '这个代码不在 calldiag 的任何码表中，因此只计数、不猜测。',
  },
  steps: [
    {
      en: 'Try `calldiag explain <code>`: it may belong to another provider.',
      'zh-CN': '试试 `calldiag explain <code>`，也许属于其他服务商。',
    },
    {
      en: "Look for the code in your provider's documentation.",
      'zh-CN': '到服务商文档里查这个代码。',
    },
    {
      en: 'Report it with its description and the name of the provider, without phone numbers.',
      'zh-CN': '把代码、描述和服务商名称反馈给我们，不要附电话号码。',
    },
  ],
  sources: [
    { name: { en: 'Common practice; no study behind it', 'zh-CN': '行业惯例，没有研究支持' } },
  ],
};

export default strategy;
