import type { Strategy } from '../../model/strategy.ts';
import { RECEIPT_CODES, TWILIO_INSIGHTS } from '../sources.ts';

const strategy: Strategy = {
  section: '2.4',
  appliesTo: ['invalid-number/nonexistent'],
  grade: 'B',
  title: { en: 'Suppress numbers that do not exist, now', 'zh-CN': '空号立即停呼' },
  problem: {
    en: 'No retry can reach a number that does not exist.',
    'zh-CN': '空号再呼多少次也不会通。',
  },
  steps: [
    {
      en: 'Put these numbers on the suppression list today.',
      'zh-CN': '今天就把这些空号加入停呼名单。',
    },
    { en: 'Cancel the retries that are already queued for them.', 'zh-CN': '取消已经排队的重呼。' },
    {
      en: 'Where you doubt the result, check a sample by a number-status check first.',
      'zh-CN': '怀疑误判时，先抽样做空号检测再决定。',
    },
    {
      en: 'Trace them to the source of the list, and check that source.',
      'zh-CN': '追查这些号码来自哪个渠道，并核查该渠道。',
    },
  ],
  caveats: [
    {
      en: 'Twilio counts calls to unassigned numbers as potential robocalls.',
      'zh-CN': 'Twilio 会把呼叫未分配号码计为疑似机器骚扰电话。',
    },
  ],
  sources: [
    RECEIPT_CODES,
    {
      name: { en: 'Huawei Cloud MSSI, number status check', 'zh-CN': '华为云 MSSI：号码状态检测' },
      url: 'https://support.huaweicloud.com/usermanual-mssi/mssi_02_0239.html',
    },
    TWILIO_INSIGHTS,
  ],
};

export default strategy;
