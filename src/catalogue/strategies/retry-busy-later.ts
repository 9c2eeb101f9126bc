import type { Strategy } from '../../model/strategy.ts';
import { article, FREQUENCY_LIMITS } from '../sources.ts';

const strategy: Strategy = {
  section: '2.2',
  appliesTo: ['busy/user-busy'],
  grade: 'C',
  title: {
    en: 'Call busy numbers back after a pause, twice at most',
    'zh-CN': '占线号码隔一会儿再呼，最多两次',
  },
  problem: {
    en: 'The callee is in another call; a redial at once meets the same call.',
    'zh-CN': '被叫正在通话中，马上重拨遇到的还是同一通电话。',
  },
  steps: [
    { en: 'Retry after 15 to 30 minutes.', 'zh-CN': '隔 15–30 分钟再重呼。' },
    {
      en: 'Retry at most twice a day, then move the number to another daypart.',
      'zh-CN': '一天最多重呼两次，仍占线就换时段。',
    },
    {
      en: 'Where your call is a live conversation, offer a call-back; call waiting is for callees to switch on at their carrier.',
      'zh-CN': '若是人工外呼，可主动约定回拨；呼叫等待要由被叫自己向运营商开通。',
    },
    {
      en: "Check the plan against your platform's frequency limit before you start it.",
      'zh-CN': '启动前先核对重呼计划是否超出平台频控。',
    },
  ],
  caveats: [
    {
      en: 'Vendors differ: JustCall shows two retries two hours apart.',
      'zh-CN': '各家厂商的建议并不一致：JustCall 的示例是间隔两小时、重呼两次。',
    },
    {
      en: 'Alibaba allows 1 call a minute, 5 an hour and 20 in 24 hours per callee; failed calls count too.',
      'zh-CN': '阿里云对同一被叫限 1 次/分钟、5 次/小时、20 次/24 小时，失败的呼叫也计入。',
    },
  ],
  sources: [
    article('2.2'),
    {
      name: 'Gail, redialing rules',
      url: 'https://docs.meetgail.com/platform/communications/outbound/redialing-rules',
    },
    { name: 'JustCall help, reattempt rules' },
    FREQUENCY_LIMITS,
  ],
};

export default strategy;
