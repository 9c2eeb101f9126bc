import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE } from '../sources.ts';

const strategy: Strategy = {
  section: '2.4',
  appliesTo: ['invalid-number/bad-format', 'invalid-number/invalid'],
  grade: 'D',
  title: { en: 'Repair the number column, then call again', 'zh-CN': '修好号码列再重呼' },
  problem: {
    en: 'The number never was one: digits lost, added, or rewritten by a spreadsheet.',
    'zh-CN': '号码本身就不对：位数缺失、多出，或者被表格软件改写。',
  },
  steps: [
    {
      en: 'Look at ten of these numbers: count the digits, look for `E+10`, spaces and missing zeros.',
      'zh-CN': '抽十个号码看一看：数一数位数，再找 `E+10`、空格和丢失的 0。',
    },
    {
      en: 'Export the list again with the number column as text.',
      'zh-CN': '把号码列设成文本格式，重新导出名单。',
    },
    {
      en: 'Write them all in one form, with country code or without, as the platform asks.',
      'zh-CN': '按平台要求统一写法：要么都带国家码，要么都不带。',
    },
    {
      en: 'Refuse numbers of the wrong length where they are typed in.',
      'zh-CN': '在录入环节就拦下位数不对的号码。',
    },
  ],
  caveats: [
    {
      en: 'Numbers already turned into `1.38E+10` have lost digits for good: only the original list has them.',
      'zh-CN': '已经变成 `1.38E+10` 的号码，后几位无法恢复，只能回原始名单找。',
    },
  ],
  sources: [
    {
      name: {
        en: 'calldiag, own measurement with libphonenumber-js 1.13.16',
        'zh-CN': 'calldiag 用 libphonenumber-js 1.13.16 实测',
      },
    },
    COMMON_PRACTICE,
  ],
};

export default strategy;
