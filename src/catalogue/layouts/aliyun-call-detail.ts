import type { Layout } from '../../model/layout.ts';

/** Answers of QueryCallDetailByCallId / ByTaskId. `startDate` is the moment of answer, `gmtCreate` the start of the call. */
const layout: Layout = {
  title: {
    en: 'QueryCallDetail (Alibaba Cloud VMS)',
    'zh-CN': '阿里云语音服务 QueryCallDetail 查询',
  },
  priority: 2,
  signature: [
    'gmtCreate',
    'startDate',
    'endDate',
    'stateDesc',
    'callerShowNumber',
    'calleeShowNumber',
    'aRingTime',
    'bRingTime',
  ],
  signatureNeeded: 2,
  columns: {
    code: ['state', 'statusCode'],
    text: ['stateDesc'],
    'who-hung-up': ['hangupDirection'],
    'call-id': ['callId'],
    callee: ['callee'],
    caller: ['caller', 'callerShowNumber', 'calleeShowNumber'],
    group: ['taskId', 'outId', 'tags'],
    'originate-time': ['gmtCreate'],
    'ring-time': ['bRingTime', 'aRingTime'],
    'answer-time': ['startDate'],
    'end-time': ['endDate'],
    duration: ['duration'],
  },
  durationUnit: 'seconds',
  sources: [
    {
      name: 'Alibaba Cloud VMS, QueryCallDetailByCallId',
      url: 'https://help.aliyun.com/zh/vms/query-call-log-for-details-2',
    },
  ],
};
export default layout;
