import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE } from '../sources.ts';

const strategy: Strategy = {
  section: '2.1',
  appliesTo: ['early-hangup/hung-up-early'],
  grade: 'D',
  title: {
    en: 'Fix the opening when hang-ups come at once',
    'zh-CN': '挂机集中在开头时，先改开场白',
  },
  problem: {
    en: 'Hang-ups in the first five seconds are about who calls and how it starts, not about length.',
    'zh-CN': '前五秒就挂机，问题出在来电身份和开场方式，而不在语音长短。',
  },
  steps: [
    {
      en: 'Look at the hang-up curve: is its steepest part within seconds 0–5?',
      'zh-CN': '查看挂机曲线：最陡的一段是否落在第 0–5 秒？',
    },
    {
      en: 'Remove silence and music before the first word.',
      'zh-CN': '去掉第一个字之前的静音和音乐。',
    },
    {
      en: "Name the sender in the words that the callee knows, not the company's registered name.",
      'zh-CN': '用被叫熟悉的称呼报身份，不要念公司注册全称。',
    },
    {
      en: 'Run old and new opening side by side on random halves of the list.',
      'zh-CN': '把名单随机分成两半，新旧开场白同时跑，再比较结果。',
    },
  ],
  caveats: [
    {
      en: 'The survival curve is an established method; that a new opening cures the drop is common sense, not a proven effect.',
      'zh-CN': '生存曲线是成熟的统计方法；但“改了开场白就能减少挂机”只是经验之谈，没有实证。',
    },
  ],
  sources: [COMMON_PRACTICE],
};

export default strategy;
