import type { Strategy } from '../../model/strategy.ts';
import { SMART_STATUS_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['restricted/blocked'],
  grade: 'B',
  title: {
    en: 'Open a ticket with the ids of the blocked calls',
    'zh-CN': '带上 call_id 为被拦截的呼叫提工单',
  },
  problem: {
    en: 'The carrier stopped the call, because of your number, your script or your pace.',
    'zh-CN': '运营商拦截了呼叫，原因可能是主叫号码、话术或呼叫速度。',
  },
  steps: [
    { en: 'Slow the campaign down, or stop it.', 'zh-CN': '先降速，或者暂停任务。' },
    {
      en: 'Group by caller number, template and hour: what do the blocked calls share?',
      'zh-CN': '按主叫号码、模板和小时汇总，找出共同点。',
    },
    {
      en: 'Open a ticket with number, template and ten call ids.',
      'zh-CN': '带上号码、模板和十个 call_id 提工单。',
    },
    {
      en: 'If the same callee was reached before, wait: the block may be for frequency.',
      'zh-CN': '如果同一被叫之前打通过，先等一等，可能是频次拦截。',
    },
  ],
  caveats: [
    {
      en: "One SIP code means different things at Alibaba's carrier partners: at one of them 404 is a block list on the first call, and too many calls after an earlier contact.",
      'zh-CN':
        '同一个 SIP 码在阿里云各线路方含义不同：某线路方首呼返回 404 是黑名单，之前接通过再返回 404 则是呼叫过频。',
    },
  ],
  sources: [
    SMART_STATUS_CODES,
    {
      name: {
        en: 'Alibaba Cloud Outbound Bot, SIP code tables per carrier partner',
        'zh-CN': '阿里云智能外呼：各线路方 SIP 码表',
      },
    },
  ],
};

export default strategy;
