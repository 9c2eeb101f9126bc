import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['answered/machine'],
  grade: 'D',
  title: { en: 'Leave a short message where a machine answers', 'zh-CN': '机器应答时留一句短话' },
  problem: {
    en: 'A long message to a machine is cut off, or never played back.',
    'zh-CN': '对着机器播放长语音，会被截断，或者根本没有人听。',
  },
  steps: [
    {
      en: 'Record a version of ten seconds: who, what, where to answer.',
      'zh-CN': '另录一段十秒的版本：谁、什么事、怎么回复。',
    },
    {
      en: 'Play it where your platform detects a machine.',
      'zh-CN': '平台识别到机器应答时，改播短版本。',
    },
    { en: 'Send the details by SMS or app push.', 'zh-CN': '详细内容用短信或 App 推送补发。' },
  ],
  caveats: [
    {
      en: 'Detection of machines errs: a person may get the short version.',
      'zh-CN': '机器识别会出错，真人也可能听到短版本。',
    },
    {
      en: 'calldiag knows no study of whether an SMS after a failed call makes the next call succeed: test it on your own records.',
      'zh-CN': '呼叫失败后发短信能否让下一通呼叫成功，calldiag 未见任何研究，请用自己的话单验证。',
    },
  ],
  sources: [
    {
      name: {
        en: 'Alibaba Cloud AICCS, smart status codes',
        'zh-CN': '阿里云联络中心：智能状态码',
      },
      url: 'https://help.aliyun.com/zh/aiccs/developer-reference/smart-status-code',
    },
    COMMON_PRACTICE,
  ],
};

export default strategy;
