import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE, SMART_STATUS_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['cancelled'],
  grade: 'D',
  title: { en: 'Find out what cancels your calls', 'zh-CN': '查清呼叫是被什么取消的' },
  problem: {
    en: 'Your side ended the call before the callee could answer.',
    'zh-CN': '被叫还没接，主叫侧就结束了呼叫。',
  },
  steps: [
    {
      en: 'Look at the ring time: always the same number of seconds points to a timeout.',
      'zh-CN': '看振铃时长：秒数总是一样，多半是超时设置造成的。',
    },
    {
      en: 'Compare the times with stops and restarts of the task.',
      'zh-CN': '与任务停止、重启的时间对照。',
    },
    { en: 'Where agents cancel by hand, ask them why.', 'zh-CN': '坐席手动取消的，问清原因。' },
    { en: 'Put these numbers back on the list.', 'zh-CN': '把这些号码放回名单。' },
  ],
  sources: [SMART_STATUS_CODES, COMMON_PRACTICE],
};

export default strategy;
