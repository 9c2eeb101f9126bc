import type { PlatformLimits } from '../../model/limit.ts';
import { BAIDU_HOURS } from '../sources.ts';

const limits: PlatformLimits = {
  name: { en: 'Baidu CCC', 'zh-CN': '百度智能云联络中心' },
  kind: 'platform',
  frequency: [],
  hours: [{ from: 9 * 60, to: 20 * 60 }],
  date: '2026-11-23',
  sources: [BAIDU_HOURS],
};

export default limits;
