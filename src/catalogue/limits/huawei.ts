import type { PlatformLimits } from '../../model/limit.ts';

/** Advice: the platform itself does not refuse, but carriers then block the fixed-line number in some regions. */
const limits: PlatformLimits = {
  name: { en: 'Huawei Cloud VoiceCall', 'zh-CN': '华为云语音通话' },
  kind: 'advice',
  frequency: [
    { calls: 3, seconds: 86400, window: 'sliding' },
    { calls: 10, seconds: 30 * 86400, window: 'sliding' },
  ],
  hours: [],
  date: '2026-11-23',
  sources: [
    {
      name: { en: 'Huawei Cloud VoiceCall FAQ', 'zh-CN': '华为云语音通话：常见问题' },
    },
  ],
};

export default limits;
