import type { Strategy } from '../../model/strategy.ts';
import { FREQUENCY_LIMITS, RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['restricted/frequency'],
  grade: 'B',
  title: { en: 'Stay under the frequency limit per number', 'zh-CN': '控制同一号码的呼叫频次' },
  problem: {
    en: 'The same number was called too often, or one caller number made too many calls.',
    'zh-CN': '同一被叫呼得太频繁，或者单个主叫号码外呼次数超限。',
  },
  steps: [
    {
      en: 'List the numbers with the most attempts, and find the task that repeats them.',
      'zh-CN': '列出呼叫次数最多的号码，找出是哪个任务在重复呼。',
    },
    { en: 'Remove duplicates across tasks before dialling.', 'zh-CN': '外呼前先跨任务去重。' },
    {
      en: 'Set the retry gap by the strictest limit you are under.',
      'zh-CN': '按最严的一条频控设置重呼间隔。',
    },
    {
      en: 'Ask for a whitelist only for a dedicated number.',
      'zh-CN': '只有专属号码才申请频控白名单。',
    },
  ],
  caveats: [
    {
      en: 'Alibaba: 1 a minute, 5 an hour, 20 in 24 hours per callee; the window starts at the first call, and failed calls count.',
      'zh-CN':
        '阿里云：同一被叫 1 次/分钟、5 次/小时、20 次/24 小时；从第一次呼叫开始计时，失败也计数。',
    },
    {
      en: 'Volcengine: 3 in 5 minutes, 6 in 10 minutes, 10 in 24 hours. Huawei advises at most 3 per callee in 24 hours, 10 in 30 days.',
      'zh-CN':
        '火山引擎：5 分钟 3 次、10 分钟 6 次、24 小时 10 次。华为云建议同一被叫 24 小时不超过 3 次、30 天不超过 10 次。',
    },
  ],
  sources: [
    RECEIPT_CODES,
    FREQUENCY_LIMITS,
    {
      name: { en: 'Volcengine voice, risk control', 'zh-CN': '火山引擎语音服务：风控规则' },
      url: 'https://www.volcengine.com/docs/6358/80242',
    },
    { name: { en: 'Huawei Cloud VoiceCall FAQ', 'zh-CN': '华为云语音通话：常见问题' } },
  ],
};

export default strategy;
