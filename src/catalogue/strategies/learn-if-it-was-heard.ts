import type { Strategy } from '../../model/strategy.ts';
import { RECEIPT_CODES, SMART_STATUS_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['answered/answered'],
  grade: 'B',
  title: { en: 'Find out whether the message was heard in full', 'zh-CN': '弄清语音是否听完' },
  problem: {
    en: 'The record says that somebody answered, not how long they listened.',
    'zh-CN': '话单只说明已接听，没有说明听了多久。',
  },
  steps: [
    {
      en: 'Export the receipt code: 200000 is heard in full, 200001 hung up early.',
      'zh-CN': '导出回执码：200000 为听完，200001 为提前挂机。',
    },
    {
      en: 'Else export the talk time, and pass the length of the audio: `--audio-seconds`.',
      'zh-CN': '没有回执码就导出通话时长，并用 `--audio-seconds` 给出语音时长。',
    },
    {
      en: 'Keep one audio length per file, or a column that holds it.',
      'zh-CN': '一份话单只放一种语音时长，或者单独加一列。',
    },
  ],
  caveats: [
    {
      en: "In Alibaba's robot products 200000 stands for any answered call.",
      'zh-CN': '在阿里云机器人外呼产品中，只要接听就会返回 200000。',
    },
  ],
  sources: [RECEIPT_CODES, SMART_STATUS_CODES],
};

export default strategy;
