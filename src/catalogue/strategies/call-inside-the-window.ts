import type { Strategy } from '../../model/strategy.ts';
import { BAIDU_HOURS, RECEIPT_CODES, TASK_CENTRE_HOURS } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['restricted/time-window'],
  grade: 'B',
  title: {
    en: 'Call inside the hours that the platform allows',
    'zh-CN': '在平台允许的时段内外呼',
  },
  problem: {
    en: 'The line provider does not carry calls at this hour, so no retry at that hour helps.',
    'zh-CN': '供应商在该时段限呼，这个时段内重呼也没有用。',
  },
  steps: [
    { en: 'List the hours in which these calls fell.', 'zh-CN': '列出这些呼叫落在哪些小时。' },
    {
      en: 'Move the task into the window, retries included.',
      'zh-CN': '把任务和重呼都移到允许的时段。',
    },
    {
      en: 'Set the time zone of the scheduler to Beijing time.',
      'zh-CN': '确认调度系统使用北京时间。',
    },
    {
      en: 'Call these numbers again inside the window: nobody has reached them.',
      'zh-CN': '在允许时段内补呼，这些号码还没有呼到。',
    },
  ],
  caveats: [
    {
      en: "Known windows: Alibaba's task centre blocks 12:00–14:00 and 21:00–09:00, and does not lift it; Baidu dials within 09:00–20:00.",
      'zh-CN':
        '已知时段：阿里云任务中心禁呼 12:00–14:00 和 21:00–次日 09:00，且不能放开；百度在 09:00–20:00 内外呼。',
    },
    {
      en: 'Information, not legal advice: a Chinese collection guideline bars 22:00–08:00; US solicitation is limited to 08:00–21:00 at the callee.',
      'zh-CN':
        '仅供参考，不构成法律意见：国内贷后催收规范禁止 22:00–08:00 催收；美国电话营销限被叫当地 08:00–21:00。',
    },
  ],
  sources: [
    RECEIPT_CODES,
    TASK_CENTRE_HOURS,
    BAIDU_HOURS,
    {
      name: {
        en: 'Chinese post-loan collection guideline, a secondary account',
        'zh-CN': '国内贷后催收指引（转述）',
      },
      url: 'https://m.csai.cn/wenda/1022378.html',
    },
    { name: 'US telephone solicitation rule, 47 CFR 64.1200(c)' },
  ],
};

export default strategy;
