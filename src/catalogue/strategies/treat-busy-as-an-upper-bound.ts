import type { Strategy } from '../../model/strategy.ts';
import { SMART_STATUS_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '2.2',
  appliesTo: ['busy/user-busy'],
  grade: 'C',
  title: { en: 'Look for rejects hidden among busy calls', 'zh-CN': '从占线中找出隐藏的拒接' },
  problem: {
    en: 'Some switches report a rejected or unanswered call as busy.',
    'zh-CN': '有些交换机会把拒接和未接也报成“通话中”。',
  },
  steps: [
    {
      en: 'List busy calls that rang for many seconds: a busy line does not ring that long.',
      'zh-CN': '列出振铃很久才报占线的呼叫，真正占线不会振铃这么久。',
    },
    {
      en: 'Add the smart status code to the export, and read it before the carrier code.',
      'zh-CN': '导出时带上智能状态码，优先看它，再看运营商回执码。',
    },
    {
      en: 'Compare the busy share per caller number; one number far above the rest points to rejection.',
      'zh-CN': '按主叫号码对比占线率，个别号码明显偏高，多半是被拒接。',
    },
  ],
  caveats: [
    {
      en: 'One vendor reports this of most switches; how often it happens on your lines is not known.',
      'zh-CN': '这只是一家厂商的说法，你的线路上占多大比例并不清楚。',
    },
  ],
  sources: [
    {
      name: {
        en: 'AI outbound-call vendor documentation, carrier announcements',
        'zh-CN': '外呼厂商文档：运营商提示音',
      },
      url: 'https://www.showdoc.com.cn/aiwaihu/11558545717801124',
    },
    SMART_STATUS_CODES,
  ],
};

export default strategy;
