// Generated from the files of this folder by `npm run gen`; do not edit.
import type { PlatformLimits } from '../../model/limit.ts';
import type { LimitId } from '../../model/ids.gen.ts';
import aliyun from './aliyun.ts';
import baidu from './baidu.ts';
import chinaCollection from './china-collection.ts';
import huawei from './huawei.ts';
import usRegF from './us-reg-f.ts';
import usTelemarketing from './us-telemarketing.ts';
import volcengine from './volcengine.ts';

export const limits: Readonly<Record<LimitId, PlatformLimits>> = {
  aliyun,
  baidu,
  'china-collection': chinaCollection,
  huawei,
  'us-reg-f': usRegF,
  'us-telemarketing': usTelemarketing,
  volcengine,
};
