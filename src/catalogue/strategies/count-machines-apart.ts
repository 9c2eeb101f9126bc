import type { Strategy } from '../../model/strategy.ts';
import { SMART_STATUS_CODES, TWILIO_INSIGHTS } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['answered/machine', 'answered/forwarded'],
  grade: 'B',
  title: {
    en: 'Count machines and forwarding apart from people',
    'zh-CN': '机器应答和呼转单独统计',
  },
  problem: {
    en: 'A voicemail, an assistant or a forwarded line answered: that is no proof of a person.',
    'zh-CN': '接起来的是语音信箱、智能助理或呼转，不等于本人接听。',
  },
  steps: [
    {
      en: 'Export the smart status code, and report these calls apart.',
      'zh-CN': '导出智能状态码，把这类呼叫单独列出。',
    },
    { en: 'Do not set them down as informed.', 'zh-CN': '不要把这些用户记为已通知。' },
    {
      en: 'Call them again in another daypart, within your retry limit.',
      'zh-CN': '在重呼上限内换个时段再呼。',
    },
    {
      en: 'Where a line is always forwarded, ask the customer for the direct number.',
      'zh-CN': '长期呼转的，向用户索要直接号码。',
    },
  ],
  caveats: [
    {
      en: "Alibaba's codes tell these answers apart; what to do then is common practice.",
      'zh-CN': '阿里云的状态码能区分这类应答，后续处理属于一般经验。',
    },
  ],
  sources: [
    SMART_STATUS_CODES,
    {
      name: {
        en: 'Alibaba Cloud AICCS, smart status codes',
        'zh-CN': '阿里云联络中心：智能状态码',
      },
      url: 'https://help.aliyun.com/zh/aiccs/developer-reference/smart-status-code',
    },
    TWILIO_INSIGHTS,
  ],
};

export default strategy;
