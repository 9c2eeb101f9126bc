import type { Strategy } from '../../model/strategy.ts';
import { BAIDU_HOURS, TASK_CENTRE_HOURS, VELOCIFY, VICENTE } from '../sources.ts';

const strategy: Strategy = {
  section: '2.3',
  appliesTo: ['no-answer/rang-out'],
  grade: 'A',
  title: { en: 'Spread the attempts over different dayparts', 'zh-CN': '把重呼分散到不同时段' },
  problem: {
    en: 'Who did not answer at one hour is likely not to answer at that hour again.',
    'zh-CN': '某个时段不接的人，同一时段再打多半还是不接。',
  },
  steps: [
    {
      en: 'Split the allowed hours into dayparts: morning, afternoon, evening, weekend.',
      'zh-CN': '把可呼时间分成上午、下午、晚间、周末几个时段。',
    },
    {
      en: 'Make each retry in a daypart that this number has not had.',
      'zh-CN': '每次重呼都选该号码还没有试过的时段。',
    },
    {
      en: 'Put the daypart that answers best in your own records first.',
      'zh-CN': '首呼放在自己话单里接听率最高的时段。',
    },
    {
      en: "Keep every attempt inside your platform's window.",
      'zh-CN': '所有呼叫都要在平台允许的时段之内。',
    },
  ],
  caveats: [
    {
      en: 'The studies: US fixed lines in the 1980s (weekday evenings and weekends better than weekday daytime); on Portuguese mobiles Tuesday and Wednesday were worst.',
      'zh-CN':
        '证据来自上世纪八十年代的美国固话调查（工作日晚间和周末优于工作日白天）；葡萄牙手机调查则是周二、周三最差。',
    },
    {
      en: 'Velocify found only 2.6 percentage points between the best and the worst hour; to see such an effect takes 2,300 to 5,800 calls a side.',
      'zh-CN':
        'Velocify 的数据中，最好与最差时段的接通率只差 2.6 个百分点；要验证这么小的差异，每组需要 2300 至 5800 通呼叫。',
    },
    {
      en: "Baidu dials 09:00–20:00 only; Alibaba's task centre blocks 12:00–14:00 and 21:00–09:00.",
      'zh-CN': '百度只在 09:00–20:00 外呼；阿里云任务中心禁呼 12:00–14:00 和 21:00–次日 09:00。',
    },
  ],
  sources: [
    {
      name: 'Weeks, Kulka, Pierson 1987, POQ 51:540',
      url: 'https://www.rti.org/publication/optimal-call-scheduling-telephone-survey',
    },
    { name: 'Journal of Official Statistics 4(4), 1988, 319–332' },
    VICENTE,
    VELOCIFY,
    TASK_CENTRE_HOURS,
    BAIDU_HOURS,
  ],
};

export default strategy;
