import type { Strategy } from '../../model/strategy.ts';
import { CALL_STATUS_CODES, RECEIPT_CODES, SMART_STATUS_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '2.5',
  appliesTo: ['unreachable/unspecified'],
  leads: true,
  grade: 'B',
  title: { en: 'Export the finer codes, then decide', 'zh-CN': '导出更细的状态码再下结论' },
  problem: {
    en: '200005 alone stands for carrier trouble, a blocking phone and a spam-marked caller number at once.',
    'zh-CN': '单看 200005，可能是运营商问题、被叫防骚扰拦截，也可能是主叫号码被标记。',
  },
  steps: [
    {
      en: 'Add `smart_status_code` and `early_media_code` to the export.',
      'zh-CN': '导出时带上 `smart_status_code` 和 `early_media_code`。',
    },
    {
      en: 'Run calldiag again: it refines the vague verdict with them.',
      'zh-CN': '重新运行 calldiag，它会用这两列细化结论。',
    },
    {
      en: 'For what stays vague, compare ring time and share per caller number.',
      'zh-CN': '仍不明确的，对比振铃时长和各主叫号码的占比。',
    },
    {
      en: 'Retry these once in another daypart before you act on them.',
      'zh-CN': '先换个时段重呼一次，再决定怎么处理。',
    },
  ],
  sources: [RECEIPT_CODES, CALL_STATUS_CODES, SMART_STATUS_CODES],
};

export default strategy;
