import type { Strategy } from '../../model/strategy.ts';

const strategy: Strategy = {
  section: '2.3',
  appliesTo: ['no-answer/rang-out'],
  grade: 'C',
  title: { en: 'Let it ring at least 15 seconds', 'zh-CN': '至少振铃 15 秒再放弃' },
  problem: {
    en: 'A call given up too early counts as not answered, though nobody had the time to answer.',
    'zh-CN': '挂得太早也会记为未接，其实被叫还来不及接。',
  },
  steps: [
    {
      en: 'Look at the ring time of your unanswered calls before anything else.',
      'zh-CN': '先看未接呼叫的振铃时长，再谈其他。',
    },
    {
      en: 'Where it is below 15 seconds, raise the ring timeout of the task.',
      'zh-CN': '振铃不足 15 秒的，把任务的振铃超时调长。',
    },
    {
      en: 'Call those numbers again: they never had a fair chance.',
      'zh-CN': '对这些号码重呼一次，之前不算真正呼过。',
    },
  ],
  caveats: [
    {
      en: '15 seconds was a UK consumer rule (2006–2016) against early give-up; it is no proof of more answers, and no rule in China.',
      'zh-CN':
        '15 秒是英国 2006–2016 年防止过早挂断的监管要求，不能证明接听率会提高，也不是国内规定。',
    },
  ],
  sources: [{ name: 'Ofcom policy of 2006–2016, as told by law firms and call-centre vendors' }],
};

export default strategy;
