import type { Strategy } from '../../model/strategy.ts';

const strategy: Strategy = {
  section: '2.3',
  appliesTo: ['no-answer/rang-out', 'unreachable/rejected'],
  grade: 'C',
  title: { en: 'Show on the display who is calling', 'zh-CN': '让来电显示亮明身份' },
  problem: {
    en: 'People do not take calls from a number they cannot place.',
    'zh-CN': '认不出是谁打来的号码，用户往往不接。',
  },
  steps: [
    {
      en: 'Register your name for display with the carriers or phone makers that offer it.',
      'zh-CN': '向提供该服务的运营商或手机厂商申请企业名片、号码认证。',
    },
    {
      en: 'Ring a few test phones of different makers, and look at the display.',
      'zh-CN': '用几部不同品牌的手机试呼，看看实际显示。',
    },
    {
      en: 'Compare the answer rate per caller number before and after.',
      'zh-CN': '按主叫号码对比认证前后的接听率。',
    },
  ],
  caveats: [
    {
      en: 'Vendor figures from the US, 2019: saved contact 70 %, identified business 53 %, unknown 24–38 %, marked as spam 9 % picked up. Nobody has checked them here.',
      'zh-CN':
        '美国厂商 2019 年数据：已存联系人接听率 70%，已认证企业 53%，陌生号码 24–38%，被标记号码 9%，在国内未经验证。',
    },
  ],
  sources: [{ name: 'Hiya 2019, pick-up rates, as quoted by TrueAccord' }],
};

export default strategy;
