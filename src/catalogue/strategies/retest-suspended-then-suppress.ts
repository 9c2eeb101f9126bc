import type { Strategy } from '../../model/strategy.ts';
import { CALL_STATUS_CODES, COMMON_PRACTICE } from '../sources.ts';

const strategy: Strategy = {
  section: '2.4',
  appliesTo: ['invalid-number/suspended'],
  grade: 'D',
  title: {
    en: 'Test suspended numbers again in days, then suppress',
    'zh-CN': '停机号隔几天复测，仍停机再停呼',
  },
  problem: {
    en: 'A line suspended for an unpaid bill may come back; one given up does not.',
    'zh-CN': '欠费停机的号码可能复机，弃用的号码则不会。',
  },
  steps: [
    { en: "Take the number out of today's retries.", 'zh-CN': '先移出当天的重呼名单。' },
    {
      en: 'Test it again after some days, by a status check or one call.',
      'zh-CN': '隔几天再测一次：查号码状态，或者试呼一次。',
    },
    { en: 'After the second "suspended", suppress it.', 'zh-CN': '第二次仍然停机，就停呼。' },
    {
      en: 'Tell the customer by mail or in the app that the number does not work.',
      'zh-CN': '通过邮件或 App 告知用户预留号码已停机。',
    },
  ],
  caveats: [
    {
      en: 'The code table says what suspended means (arrears, expired, service stopped); how many days to wait is not in it.',
      'zh-CN': '码表只说明停机的含义（欠费、过期、停止服务），没有说应等几天。',
    },
  ],
  sources: [CALL_STATUS_CODES, COMMON_PRACTICE],
};

export default strategy;
