import type { Layout } from '../../model/layout.ts';

/** Pushed call receipts, snake case and camel case alike. `start_time` is the moment of ANSWER here. */
const layout: Layout = {
  title: {
    en: 'VoiceReport push (Alibaba Cloud VMS)',
    'zh-CN': '阿里云语音服务 VoiceReport 推送',
  },
  priority: 2,
  signature: [
    'status_code',
    'smart_status_code',
    'early_media_code',
    'status_msg',
    'originate_time',
    'ring_time',
    'hangup_direction',
    'out_id',
    'toll_type',
    'voice_type',
    'dialog_id',
    'caller_show_num',
    'callee_show_num',
  ],
  signatureNeeded: 2,
  columns: {
    code: ['status_code'],
    'smart-code': ['smart_status_code'],
    'early-media-code': ['early_media_code'],
    text: ['status_msg'],
    'who-hung-up': ['hangup_direction'],
    'call-id': ['call_id'],
    callee: ['callee'],
    caller: ['caller', 'real_caller', 'caller_show_num'],
    group: ['out_id', 'task_id', 'batch_id'],
    'originate-time': ['originate_time'],
    'ring-time': ['ring_time'],
    'answer-time': ['start_time'],
    'end-time': ['end_time'],
    duration: ['duration'],
  },
  durationUnit: 'seconds',
  sources: [
    {
      name: 'Alibaba Cloud VMS, VoiceReport',
      url: 'https://help.aliyun.com/zh/vms/developer-reference/voicereport-1',
    },
    {
      name: 'Alibaba Cloud AICCS, AlicomAgentCallReport (camel case)',
      url: 'https://help.aliyun.com/en/aiccs/developer-reference/alicomagentcallreport',
    },
  ],
};
export default layout;
