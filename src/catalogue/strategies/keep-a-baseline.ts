import type { Strategy } from '../../model/strategy.ts';
import { article, COMMON_PRACTICE, RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '1.1',
  appliesTo: ['completed'],
  grade: 'D',
  title: { en: 'Keep what works as your baseline', 'zh-CN': '把有效做法留作对照基线' },
  problem: {
    en: 'Nothing failed here; without a baseline nobody can tell later whether a change helped.',
    'zh-CN': '这类呼叫并未失败；但没有对照基线，之后的调整是否有效就无从判断。',
  },
  steps: [
    {
      en: 'Note the message version, its length, the hour and the caller number of these calls.',
      'zh-CN': '记下这批呼叫所用的话术版本、语音时长、呼叫时段和主叫号码。',
    },
    {
      en: 'Change one thing at a time: the text, the hour or the number.',
      'zh-CN': '每次只改一项：话术、时段或主叫号码。',
    },
    {
      en: 'Keep this report (`--format json -o`) and hold the next one against it.',
      'zh-CN': '保存这份报告（`--format json -o`），与下一批的报告对比。',
    },
    { en: 'Take these numbers off the retry list.', 'zh-CN': '把已听完的号码移出重呼名单。' },
  ],
  caveats: [
    {
      en: 'A longer or shorter audio moves the line between heard in full and hung up early: compare only messages of equal length.',
      'zh-CN': '语音时长一变，“听完”与“提前挂机”的分界也随之移动，只能对比时长相同的话术。',
    },
    {
      en: "In Alibaba's robot products 200000 stands for any answered call, so it does not prove that the message was heard.",
      'zh-CN': '在阿里云机器人外呼产品中，只要接听就会返回 200000，不能证明语音已听完。',
    },
  ],
  sources: [article('1.1'), RECEIPT_CODES, COMMON_PRACTICE],
};

export default strategy;
