import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.4',
  appliesTo: ['invalid-number'],
  grade: 'B',
  title: { en: 'Check the numbers before you call', 'zh-CN': '外呼前先校验号码' },
  problem: {
    en: 'Wrong and dead numbers cost attempts and caller reputation before anybody notices.',
    'zh-CN': '错号和空号白白消耗呼叫量，也损害主叫号码的信誉。',
  },
  steps: [
    {
      en: 'Check length and prefix of each number against full number metadata.',
      'zh-CN': '用完整的号段数据校验每个号码的位数和前缀。',
    },
    {
      en: 'Run the rest through a number-status check: real, empty, suspended, silent, risky.',
      'zh-CN': '其余号码做一次号码状态检测：实号、空号、停机、沉默号、风险号。',
    },
    {
      en: 'Call only what is left, and note the date of the check.',
      'zh-CN': '只呼检测通过的号码，并记下检测日期。',
    },
  ],
  caveats: [
    {
      en: 'Such a check hands numbers to another company; some accept MD5 or SHA-256 hashes instead.',
      'zh-CN': '检测要把号码交给第三方；部分平台支持提交 MD5 或 SHA-256 摘要。',
    },
    {
      en: 'The default metadata of libphonenumber-js passes Chinese numbers of 10 and 12 digits; its `max` set rejects them.',
      'zh-CN':
        'libphonenumber-js 的默认数据会放过 10 位和 12 位的国内号码，要用 `max` 数据集才能拦下。',
    },
  ],
  sources: [
    article('2.4'),
    {
      name: { en: 'Huawei Cloud MSSI, number status check', 'zh-CN': '华为云 MSSI：号码状态检测' },
      url: 'https://support.huaweicloud.com/usermanual-mssi/mssi_02_0239.html',
    },
    {
      name: { en: 'Alibaba Cloud, number check', 'zh-CN': '阿里云：号码检测' },
      url: 'https://help.aliyun.com/document_detail/415812.html',
    },
    {
      name: {
        en: 'calldiag, own measurement with libphonenumber-js 1.13.16',
        'zh-CN': 'calldiag 用 libphonenumber-js 1.13.16 实测',
      },
    },
  ],
};

export default strategy;
