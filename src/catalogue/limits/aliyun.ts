import type { PlatformLimits } from '../../model/limit.ts';
import { FREQUENCY_LIMITS, TASK_CENTRE_HOURS } from '../sources.ts';

/**
 * For voice notices and codes, within one qualification and one purpose of the numbers. Failed calls count. The page's
 * own example: the first call at 12:01, so a sixth at 13:00 is refused, and one at 13:01 is not.
 */
const limits: PlatformLimits = {
  name: { en: 'Alibaba Cloud VMS', 'zh-CN': '阿里云语音服务' },
  kind: 'platform',
  frequency: [
    { calls: 1, seconds: 60, window: 'from-first-call' },
    { calls: 5, seconds: 3600, window: 'from-first-call' },
    { calls: 20, seconds: 86400, window: 'from-first-call' },
  ],
  hours: [
    { from: 9 * 60, to: 12 * 60 },
    { from: 14 * 60, to: 21 * 60 },
  ],
  // calls that a program places are not bound by them
  hoursOf: {
    name: { en: 'Alibaba Cloud’s task centre', 'zh-CN': '阿里云任务中心' },
    source: TASK_CENTRE_HOURS,
  },
  concurrency: { mobile: 3, fixed: 15 },
  date: '2026-11-23',
  sources: [
    FREQUENCY_LIMITS,
    TASK_CENTRE_HOURS,
    {
      name: {
        en: 'Alibaba Cloud VMS, FAQ on using numbers: concurrency',
        'zh-CN': '阿里云语音服务：号码使用常见问题（并发数）',
      },
      url: 'https://help.aliyun.com/zh/vms/support/number-using-the-faq',
    },
  ],
};

export default limits;
