import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE, RECEIPT_CODES, SMART_STATUS_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['restricted/callee-barred'],
  grade: 'D',
  title: { en: 'Respect that the callee takes no calls', 'zh-CN': '尊重被叫的呼入限制' },
  problem: {
    en: 'The callee, or a block list, lets no call through to this number.',
    'zh-CN': '被叫设置了呼入限制，或者号码在拦截名单里。',
  },
  steps: [
    {
      en: 'Check whether the number is on a block list of your own or of the platform.',
      'zh-CN': '先查号码是否在自己或平台的黑名单里。',
    },
    {
      en: 'If not, the callee barred incoming calls: stop the retries.',
      'zh-CN': '不在名单里，就是被叫自己限制呼入，停止重呼。',
    },
    {
      en: 'Use mail, app push or post for what must be said.',
      'zh-CN': '必须告知的内容，改用邮件、App 推送或信函。',
    },
  ],
  caveats: [
    {
      en: 'The code tables say that the callee is restricted or barred incoming calls; what to do then is common practice.',
      'zh-CN': '码表只说明被叫受限或限制呼入，处理办法属于一般经验。',
    },
  ],
  sources: [RECEIPT_CODES, SMART_STATUS_CODES, COMMON_PRACTICE],
};

export default strategy;
