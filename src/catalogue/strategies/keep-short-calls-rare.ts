import type { Strategy } from '../../model/strategy.ts';
import { TWILIO_INSIGHTS } from '../sources.ts';

const strategy: Strategy = {
  section: '2.1',
  appliesTo: ['early-hangup/hung-up-early'],
  grade: 'C',
  title: {
    en: 'Keep very short calls below the carrier limits',
    'zh-CN': '控制超短通话占比，避免触线',
  },
  problem: {
    en: 'Carriers read many calls of a few seconds as a sign of unwanted calling.',
    'zh-CN': '通话只有几秒的呼叫太多，会被运营商视为骚扰外呼的迹象。',
  },
  steps: [
    {
      en: 'Compute the share of answered calls that lasted 6 seconds or less, per caller number.',
      'zh-CN': '按主叫号码统计：已接听的呼叫中，6 秒及以下的占多少。',
    },
    {
      en: 'Above 10 %, change the opening of that campaign first.',
      'zh-CN': '超过 10% 时，先改该批次的开场白。',
    },
    {
      en: 'Ask your carrier for its own limit in writing.',
      'zh-CN': '向线路方索取书面的短通话上限。',
    },
  ],
  caveats: [
    {
      en: 'The limits known to us are foreign: Telnyx charges above 15 % of calls of 6 s or less; Twilio calls over 15 % below 10 s typically low trust.',
      'zh-CN':
        '目前查到的上限都来自境外：Telnyx 对 6 秒及以下通话占比超过 15% 的部分收费；Twilio 认为 10 秒以下占比超过 15% 通常可信度低。',
    },
  ],
  sources: [
    { name: 'Telnyx, short-duration calls', url: 'https://support.telnyx.com/en/articles/1130707' },
    TWILIO_INSIGHTS,
  ],
};

export default strategy;
