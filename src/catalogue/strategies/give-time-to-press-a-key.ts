import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE, RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['answered/key-timeout'],
  grade: 'D',
  title: {
    en: 'Give people time, and one clear key to press',
    'zh-CN': '按键提示说清楚，多给一点时间',
  },
  problem: {
    en: 'The call was answered; the key that the menu waited for never came.',
    'zh-CN': '电话已接听，但一直没有等到按键。',
  },
  steps: [
    {
      en: 'Name the key last: "to confirm, press 1".',
      'zh-CN': '先说用途再说按键：“确认请按 1”。',
    },
    { en: 'Offer at most three keys.', 'zh-CN': '按键选项不超过三个。' },
    {
      en: 'Repeat the prompt once before the timeout, and lengthen the timeout.',
      'zh-CN': '超时前重复提示一次，并适当延长等待时间。',
    },
    {
      en: 'Test on a phone held at the ear, and on a car kit.',
      'zh-CN': '把手机贴在耳边试一次，再用车载蓝牙试一次。',
    },
  ],
  caveats: [
    {
      en: 'Alibaba gives code 200008 a name (timed out waiting for a key) and no advice.',
      'zh-CN': '阿里云只给了 200008 的名称（获取按键超时），没有处理建议。',
    },
  ],
  sources: [RECEIPT_CODES, COMMON_PRACTICE],
};

export default strategy;
