import type { Strategy } from '../../model/strategy.ts';
import { COMMON_PRACTICE } from '../sources.ts';

const strategy: Strategy = {
  section: '1.2',
  appliesTo: ['misconfigured/media-missing'],
  grade: 'D',
  title: { en: 'Put the missing audio or template back', 'zh-CN': '补上缺失的语音文件或模板' },
  problem: {
    en: 'The file or template that the call names does not exist, or is not approved yet.',
    'zh-CN': '任务引用的语音文件或模板不存在，或者还没有审核通过。',
  },
  steps: [
    {
      en: 'Check file and template id of the task for typing errors.',
      'zh-CN': '核对任务里的语音文件和模板 ID 有没有写错。',
    },
    {
      en: 'See in the console whether it was deleted, has expired or waits for approval.',
      'zh-CN': '到控制台查看是否已删除、过期或待审核。',
    },
    {
      en: 'Upload it again, and ring your own phone once.',
      'zh-CN': '重新上传后，先试呼自己一次。',
    },
  ],
  sources: [COMMON_PRACTICE],
};

export default strategy;
