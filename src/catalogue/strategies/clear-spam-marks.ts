import type { Strategy } from '../../model/strategy.ts';

const strategy: Strategy = {
  section: '2.5',
  appliesTo: ['unreachable/rejected', 'unreachable/unspecified'],
  grade: 'B',
  title: { en: 'Check the caller number for spam marks', 'zh-CN': '检查主叫号码是否被标记' },
  problem: {
    en: 'Phones and apps block a number that others have marked as spam.',
    'zh-CN': '号码一旦被标记为骚扰，手机和拦截软件就会自动拦截。',
  },
  steps: [
    {
      en: 'Look up each caller number at the services that mark: in China Tencent, Haomabang and 360.',
      'zh-CN': '到标记平台逐个查询主叫号码：国内有腾讯、号码邦、360。',
    },
    {
      en: 'Ask for a review of a wrong mark, with proof of your business.',
      'zh-CN': '标记有误的，提交企业资料申请复核。',
    },
    {
      en: 'Rest a marked number until the answer comes.',
      'zh-CN': '结果出来之前，暂停使用被标记的号码。',
    },
    { en: 'Repeat the look-up each month.', 'zh-CN': '每月复查一次。' },
  ],
  caveats: [
    {
      en: 'A review is no guarantee: marks can stay, and every service has its own rules.',
      'zh-CN': '申请复核不保证成功，标记可能保留，各平台规则也不相同。',
    },
  ],
  sources: [
    { name: { en: 'Huawei Cloud VoiceCall FAQ', 'zh-CN': '华为云语音通话：常见问题' } },
    {
      name: 'Telnyx, number reputation remediation',
      url: 'https://developers.telnyx.com/docs/number-reputation/remediation',
    },
    {
      name: 'Numeracle, call delivery insights II',
      url: 'https://www.numeracle.com/insights/call-delivery-insights-ii',
    },
  ],
};

export default strategy;
