import type { Strategy } from '../../model/strategy.ts';
import { RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['restricted/concurrency'],
  grade: 'B',
  title: { en: 'Pace the calls to the lines you have', 'zh-CN': '按线路并发控制呼叫速度' },
  problem: {
    en: 'More calls were started at once than the caller numbers may carry.',
    'zh-CN': '同时发起的呼叫超过了主叫号码的并发上限。',
  },
  steps: [
    {
      en: 'Find the peak of calls that run at once, per caller number.',
      'zh-CN': '按主叫号码统计同时进行的呼叫峰值。',
    },
    {
      en: 'Divide it by the limit of one number: so many numbers you need.',
      'zh-CN': '用峰值除以单号并发上限，就是需要的号码数。',
    },
    { en: 'Else slow the task down until the peak fits.', 'zh-CN': '号码不够就降低外呼速度。' },
    {
      en: 'Call the refused numbers again at once, at the slower pace.',
      'zh-CN': '被拒的号码降速后即可补呼。',
    },
  ],
  caveats: [
    {
      en: 'Alibaba: 3 calls at once on a mobile number, 15 on a fixed line; carriers set it, and yours may differ.',
      'zh-CN': '阿里云：手机号并发 3 路，固话 15 路；由运营商设定，你的线路可能不同。',
    },
  ],
  sources: [
    RECEIPT_CODES,
    {
      name: {
        en: 'Alibaba Cloud VMS, number FAQ: concurrency',
        'zh-CN': '阿里云语音服务：号码常见问题（并发）',
      },
      url: 'https://help.aliyun.com/zh/vms/support/number-using-the-faq',
    },
  ],
};

export default strategy;
