import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['unknown/unknown-code'],
  grade: 'D',
  title: {
    en: 'Look up the listed codes with your provider',
    'zh-CN': '向服务商核实列出的代码',
  },
  problem: {
    en: 'The code stands in no book that calldiag knows, so it is counted and not guessed.',
    'zh-CN': '这个代码不在 calldiag 的任何码表中，因此只计数、不猜测。',
  },
  steps: [
    {
      en: 'Check with `calldiag inspect` that the right column was read; `--column code=NAME` names another.',
      'zh-CN': '用 `calldiag inspect` 确认读的是正确的列；可用 `--column` 另行指定。',
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
  sources: [COMMON_PRACTICE],
};

export default strategy;
