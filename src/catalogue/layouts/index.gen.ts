// Generated from the files of this folder by `npm run gen`; do not edit.
import type { Layout } from '../../model/layout.ts';
import type { LayoutId } from '../../model/ids.gen.ts';
import aliyunCallDetail from './aliyun-call-detail.ts';
import aliyunVoiceReport from './aliyun-voice-report.ts';
import generic from './generic.ts';

export const layouts: Readonly<Record<LayoutId, Layout>> = {
  'aliyun-call-detail': aliyunCallDetail,
  'aliyun-voice-report': aliyunVoiceReport,
  generic,
};
