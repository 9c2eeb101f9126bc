import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE, RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['restricted/caller-barred'],
  grade: 'D',
  title: { en: 'Find out who barred your caller number', 'zh-CN': '查清主叫号码为何受限' },
  problem: {
    en: 'Your own number may not make this call; the callee has no part in it.',
    'zh-CN': '主叫号码本身被限制外呼，与被叫无关。',
  },
  steps: [
    {
      en: 'Group these calls by caller number: one, or all of them?',
      'zh-CN': '按主叫号码汇总：是个别号码，还是全部？',
    },
    {
      en: 'Check balance, contract, real-name registration and permitted destinations of that number.',
      'zh-CN': '核查该号码的余额、合同、实名登记和可呼范围。',
    },
    {
      en: 'Open a ticket with the number and a few call ids.',
      'zh-CN': '带上号码和几个 call_id 提工单。',
    },
    {
      en: 'Use another approved number for the rest of the campaign meanwhile.',
      'zh-CN': '在此期间，用其他已报备的号码跑完任务。',
    },
  ],
  caveats: [
    {
      en: 'The code table says only "caller number restricted"; the checks are common practice.',
      'zh-CN': '码表只写了“主叫号码受限”，排查步骤属于一般经验。',
    },
  ],
  sources: [RECEIPT_CODES, COMMON_PRACTICE],
};

export default strategy;
