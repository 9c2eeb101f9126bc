import type { Strategy } from '../../model/strategy.ts';
import { article, RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '1.1',
  appliesTo: ['ambiguous'],
  grade: 'B',
  title: {
    en: 'Export again with full codes, or give the audio length',
    'zh-CN': '带完整代码重新导出，或给出语音时长',
  },
  problem: {
    en: 'A bare 20000 may mean heard in full or hung up early; the row says no more.',
    'zh-CN': '单独一个 20000，可能是听完，也可能是提前挂机，这一行无法区分。',
  },
  steps: [
    {
      en: 'Export again with the full six-digit code, as text.',
      'zh-CN': '重新导出，保留完整的六位代码，并设为文本格式。',
    },
    {
      en: 'Or add the description column: its words tell the two apart.',
      'zh-CN': '或者加上结果描述列，从文字就能区分。',
    },
    {
      en: 'Or add the talk time, and pass `--audio-seconds` with the length of the message.',
      'zh-CN': '或者加上通话时长，再用 `--audio-seconds` 给出语音时长。',
    },
  ],
  caveats: [
    {
      en: 'All of 200000 to 200009, cut to five digits, read 20000: do not take such a column for success.',
      'zh-CN': '200000 至 200009 截成五位都是 20000，不要把整列当成成功。',
    },
  ],
  sources: [RECEIPT_CODES, article('1.1')],
};

export default strategy;
