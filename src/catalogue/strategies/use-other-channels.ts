import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.2',
  appliesTo: ['busy/user-busy'],
  grade: 'D',
  title: {
    en: 'Use SMS, mail or app push beside the call',
    'zh-CN': '配合短信、邮件和 App 推送触达',
  },
  problem: {
    en: 'A line that stays busy does not carry the message, however often it is called.',
    'zh-CN': '线路一直占线，呼得再多也送不到通知。',
  },
  steps: [
    {
      en: 'After the second busy call, send the message by SMS, mail or app push.',
      'zh-CN': '第二次占线后，改用短信、邮件或 App 推送发送通知内容。',
    },
    {
      en: 'Put the whole message into it, not only "please call us".',
      'zh-CN': '把完整内容写进去，不要只写“请回电”。',
    },
    {
      en: 'Mark the number as informed, and stop calling it for this matter.',
      'zh-CN': '标记为已通知，同一事项不再外呼。',
    },
  ],
  caveats: [
    {
      en: 'calldiag knows no study of whether an SMS after a failed call makes the next call succeed: test it on your own records.',
      'zh-CN': '呼叫失败后发短信能否让下一通呼叫成功，calldiag 未见任何研究，请用自己的话单验证。',
    },
    {
      en: 'Fixed lines usually take no SMS: send mail or push to those.',
      'zh-CN': '固定电话一般收不到短信，这类号码请改用邮件或推送。',
    },
  ],
  sources: [article('2.2')],
};

export default strategy;
