import type { Strategy } from '../../model/strategy.ts';
import { RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '–',
  appliesTo: ['answered/two-party-ended'],
  grade: 'B',
  title: { en: 'Judge two-party calls by talk time', 'zh-CN': '双呼按通话时长来评估' },
  problem: {
    en: 'Both sides talked and the call ended; "heard in full" has no meaning here.',
    'zh-CN': '双方通过话后正常结束，谈不上“听完语音”。',
  },
  steps: [
    {
      en: "Export the callee leg's times and duration (`b_start_time`, `b_duration`).",
      'zh-CN': '导出被叫侧的时间和时长（`b_start_time`、`b_duration`）。',
    },
    {
      en: 'Count as reached only calls whose callee leg was answered.',
      'zh-CN': '只有被叫侧接听的，才算接通客户。',
    },
    { en: 'Look at calls of a few seconds, per agent.', 'zh-CN': '按坐席查看只有几秒的通话。' },
  ],
  caveats: [
    {
      en: 'In single calls the same code 200100 is an event, not a result.',
      'zh-CN': '单呼时同一个 200100 只是状态事件，不是呼叫结果。',
    },
  ],
  sources: [
    RECEIPT_CODES,
    {
      name: {
        en: 'Alibaba Cloud VMS, VoiceReport of two-party calls',
        'zh-CN': '阿里云语音服务：双呼 VoiceReport',
      },
      url: 'https://help.aliyun.com/zh/vms/developer-reference/voicereport-3',
    },
  ],
};

export default strategy;
