import type { Strategy } from '../../model/strategy.ts';
import { RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '1.2',
  appliesTo: ['misconfigured/caller-id'],
  grade: 'B',
  title: { en: 'Call from a number that you may display', 'zh-CN': '换用有权显示的主叫号码' },
  problem: {
    en: 'The displayed number is not authorised, or was taken back.',
    'zh-CN': '外显号码未获授权，或者已被收回。',
  },
  steps: [
    {
      en: 'Check that the number is still yours and approved for voice calls.',
      'zh-CN': '确认号码仍在名下，并已获准用于外呼。',
    },
    {
      en: 'Replace a number that was taken back (code 476) at once.',
      'zh-CN': '已被强制回收的号码（476）立即更换。',
    },
    {
      en: 'Take old numbers out of every task and config file.',
      'zh-CN': '从所有任务和配置里清掉旧号码。',
    },
    {
      en: 'Ring your own phone, and look at the display.',
      'zh-CN': '试呼自己的手机，看显示的号码对不对。',
    },
  ],
  sources: [RECEIPT_CODES],
};

export default strategy;
