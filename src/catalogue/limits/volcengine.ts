import type { PlatformLimits } from '../../model/limit.ts';

/** The page speaks of "a certain window of time" and does not say where it begins. */
const limits: PlatformLimits = {
  name: { en: 'Volcengine voice service', 'zh-CN': '火山引擎语音服务' },
  kind: 'platform',
  frequency: [
    { calls: 3, seconds: 300, window: 'sliding' },
    { calls: 6, seconds: 600, window: 'sliding' },
    { calls: 10, seconds: 86400, window: 'sliding' },
  ],
  hours: [],
  date: '2026-11-23',
  sources: [
    {
      name: { en: 'Volcengine voice, risk control', 'zh-CN': '火山引擎语音服务：风控限频设置' },
      url: 'https://www.volcengine.com/docs/6358/80242',
    },
  ],
};

export default limits;
