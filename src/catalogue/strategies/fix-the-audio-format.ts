import type { Strategy } from '../../model/strategy.ts';
import { article, RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '1.2',
  appliesTo: ['misconfigured/audio-format'],
  grade: 'B',
  title: {
    en: 'Convert the audio to the format the platform plays',
    'zh-CN': '把语音转成平台支持的格式',
  },
  problem: {
    en: 'The call was made, and the platform could not play the file.',
    'zh-CN': '呼叫已发出，但平台放不出这段语音。',
  },
  steps: [
    {
      en: 'Stop the campaign: every further call fails the same way.',
      'zh-CN': '先暂停任务，继续呼也会同样失败。',
    },
    {
      en: "Convert the file to a format from the platform's list, and upload it again.",
      'zh-CN': '按平台支持的格式转码，重新上传。',
    },
    { en: 'Listen to it on a phone, to its end.', 'zh-CN': '用手机试呼，从头听到尾。' },
    {
      en: 'Call these people again: they heard nothing.',
      'zh-CN': '对这批用户补呼，他们什么也没有听到。',
    },
  ],
  sources: [RECEIPT_CODES, article('1.2')],
};

export default strategy;
