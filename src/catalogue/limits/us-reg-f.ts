import type { PlatformLimits } from '../../model/limit.ts';

/**
 * Beyond seven calls in seven days about one debt a breach is presumed. The other presumption, a call within seven days
 * after a conversation, cannot be seen in an export: an answered call need not have been a conversation.
 */
const limits: PlatformLimits = {
  name: { en: 'US Regulation F on debt collection', 'zh-CN': '美国 F 条例（债务催收）' },
  kind: 'regulator',
  frequency: [{ calls: 7, seconds: 7 * 86400, window: 'sliding' }],
  hours: [],
  date: '2026-11-23',
  sources: [{ name: '12 CFR 1006.14(b)(2)', url: 'https://law.lawstack.com/cfr/12/1006.14/' }],
};

export default limits;
