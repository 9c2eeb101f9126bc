import type { Strategy } from '../../model/strategy.ts';
import { article, BAIDU_HOURS, TASK_CENTRE_HOURS } from '../sources.ts';

const strategy: Strategy = {
  section: '3.2',
  appliesTo: ['busy/user-busy'],
  grade: 'D',
  title: {
    en: 'Case: call-back, evenings and a second channel',
    'zh-CN': '案例：约定回拨、晚间周末、多渠道',
  },
  problem: {
    en: "A school's calls to parents met a busy line.",
    'zh-CN': '某学校给家长打电话，经常遇到占线。',
  },
  steps: [
    { en: 'Play hold music and announce a call-back.', 'zh-CN': '播放等待音乐，并告知稍后回拨。' },
    { en: 'Call at weekends or in the evening.', 'zh-CN': '改在周末或晚上呼叫。' },
    { en: 'Send SMS and mail beside the call.', 'zh-CN': '同时发送短信和邮件。' },
  ],
  claimedEffect: {
    en: 'Unproven claim: answered calls up by 30 %. The article gives no number of calls, and does not say whether percent or percentage points.',
    'zh-CN': '未经证实的说法：接通率提升 30%。原文没有给出呼叫量，也没有说明是百分比还是百分点。',
  },
  caveats: [
    {
      en: 'Hold music does not exist for one-way notification calls: a busy callee never hears you. It needs a live call with call waiting.',
      'zh-CN':
        '单向语音通知没有等待音乐：被叫占线时根本听不到，只有开通呼叫等待的人工通话才谈得上。',
    },
    {
      en: "Evening calls must fit the platform's window: Baidu 09:00–20:00; Alibaba's task centre blocks 21:00–09:00 and 12:00–14:00. Baidu lets a task exclude weekdays and holidays.",
      'zh-CN':
        '晚间呼叫要在平台允许的时段内：百度为 09:00–20:00；阿里云任务中心禁呼 21:00–次日 09:00 和 12:00–14:00。百度任务还可设置星期和节假日禁呼。',
    },
    {
      en: 'That evenings and weekends do better was shown for unanswered survey calls to US fixed lines, not for busy ones.',
      'zh-CN': '晚间和周末更好，这一结论来自美国固话调查中的未接呼叫，并非占线呼叫。',
    },
    {
      en: 'Three changes at once cannot be told apart: test each by itself on your own records.',
      'zh-CN': '三项同时改，分不清是哪一项起作用；请用自己的话单逐项验证。',
    },
  ],
  sources: [
    article('3.2'),
    {
      name: 'Weeks, Kulka, Pierson 1987, POQ 51:540',
      url: 'https://www.rti.org/publication/optimal-call-scheduling-telephone-survey',
    },
    TASK_CENTRE_HOURS,
    BAIDU_HOURS,
  ],
};

export default strategy;
