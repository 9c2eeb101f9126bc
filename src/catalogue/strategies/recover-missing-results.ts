import type { Strategy } from '../../model/strategy.ts';
import { CALL_STATUS_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['unknown/no-result'],
  grade: 'B',
  title: { en: 'Fetch the results that the rows leave out', 'zh-CN': '补全没有给出结果的记录' },
  problem: {
    en: 'The row has no result, or one that says nothing, such as "other".',
    'zh-CN': '这一行没有结果，或者只写了“其他”之类的话。',
  },
  steps: [
    { en: 'Wait until the receipts are in, then export again.', 'zh-CN': '等回执到齐后重新导出。' },
    {
      en: 'Ask the platform for single calls by call id.',
      'zh-CN': '按 call_id 到平台查询单通详情。',
    },
    {
      en: 'Export receipt, smart status and early-media code side by side: one of them may speak.',
      'zh-CN': '回执码、智能状态码、早媒体码一起导出，其中一个可能有信息。',
    },
  ],
  caveats: [
    {
      en: '"Other" (200130, OTHER) can be the platform\'s last word: such calls stay unknown.',
      'zh-CN': '“其他”（200130、OTHER）有时就是平台的最终结论，这类呼叫只能保持未知。',
    },
  ],
  sources: [
    {
      name: {
        en: 'Alibaba Cloud VMS, query of call details',
        'zh-CN': '阿里云语音服务：查询呼叫详情',
      },
      url: 'https://help.aliyun.com/zh/vms/query-call-log-for-details-2',
    },
    {
      name: {
        en: 'Alibaba Cloud VMS, VoiceReport message',
        'zh-CN': '阿里云语音服务：VoiceReport 消息',
      },
      url: 'https://help.aliyun.com/zh/vms/developer-reference/voicereport-1',
    },
    CALL_STATUS_CODES,
  ],
};

export default strategy;
