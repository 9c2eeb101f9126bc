import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.5',
  appliesTo: ['unreachable'],
  grade: 'D',
  title: {
    en: 'Watch the carriers’ status together with them',
    'zh-CN': '与运营商配合，盯住线路状态',
  },
  problem: {
    en: 'Trouble in the network looks like trouble with the callees, until somebody looks at the time line.',
    'zh-CN': '网络故障看起来像是被叫的问题，看时间分布才能分辨。',
  },
  steps: [
    {
      en: 'Draw the share of unreachable calls per quarter of an hour.',
      'zh-CN': '按每 15 分钟画出无法接通占比。',
    },
    {
      en: 'Where it jumps, check whether one caller number or one number prefix explains it.',
      'zh-CN': '出现突增时，看是否集中在某个主叫号码或某个号段。',
    },
    {
      en: 'Agree with your line provider on a contact and a fault notice.',
      'zh-CN': '与线路方约定联系人和故障通报方式。',
    },
    {
      en: 'Call the numbers that failed during the outage again.',
      'zh-CN': '故障恢复后，对期间失败的号码重呼。',
    },
  ],
  caveats: [
    {
      en: 'A prefix tells the original carrier only: numbers can be ported.',
      'zh-CN': '号段只能看出原归属运营商，携号转网后就不准了。',
    },
  ],
  sources: [article('2.5')],
};

export default strategy;
