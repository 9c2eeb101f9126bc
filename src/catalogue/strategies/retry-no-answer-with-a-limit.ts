import type { Strategy } from '../../model/strategy.ts';
import { FREQUENCY_LIMITS, VICENTE } from '../sources.ts';

const strategy: Strategy = {
  section: '2.3',
  appliesTo: ['no-answer/rang-out'],
  grade: 'C',
  title: {
    en: 'Retry after 2–4 hours, three times at most',
    'zh-CN': '间隔 2–4 小时重呼，最多三次',
  },
  problem: {
    en: 'Redialling at once finds the same person still away from the phone.',
    'zh-CN': '马上重拨，被叫往往还是不在手机旁。',
  },
  steps: [
    {
      en: 'Retry after 2 to 4 hours, in another daypart.',
      'zh-CN': '隔 2–4 小时、换一个时段再重呼。',
    },
    {
      en: 'Stop after three retries, or earlier where your own curve goes flat.',
      'zh-CN': '最多重呼三次；自己的曲线更早走平，就更早停。',
    },
    {
      en: "Check the plan against your platform's frequency limit.",
      'zh-CN': '核对重呼计划是否超出平台频控。',
    },
  ],
  caveats: [
    {
      en: 'In a Portuguese mobile survey long gaps between calls did not help.',
      'zh-CN': '葡萄牙的一项手机调查发现，拉长呼叫间隔并没有帮助。',
    },
    {
      en: 'Information, not legal advice: in US debt collection more than 7 calls in 7 days to one person are presumed a violation.',
      'zh-CN': '仅供参考，不构成法律意见：在美国催收业务中，7 天内呼叫同一人超过 7 次即推定违规。',
    },
  ],
  sources: [
    {
      name: 'Gail, redialing rules',
      url: 'https://docs.meetgail.com/platform/communications/outbound/redialing-rules',
    },
    { name: 'JustCall help, reattempt rules' },
    {
      name: 'GoMobile, handling retries',
      url: 'https://docs.gomobile.ma/guides/handling-retries.md',
    },
    VICENTE,
    FREQUENCY_LIMITS,
    { name: 'US Regulation F, 12 CFR 1006.14', url: 'https://law.lawstack.com/cfr/12/1006.14/' },
  ],
};

export default strategy;
