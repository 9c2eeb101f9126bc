import type { Strategy } from '../../model/strategy.ts';
import { RECEIPT_CODES } from '../sources.ts';

const strategy: Strategy = {
  section: '2.5',
  appliesTo: ['unreachable/rejected'],
  grade: 'B',
  title: { en: 'Move from pool numbers to a dedicated number', 'zh-CN': '从公共号池换成专属号码' },
  problem: {
    en: 'Numbers of a public pool carry the marks and rejections that other senders earned.',
    'zh-CN': '公共号池的号码会受其他使用者连累，被标记、被拒接。',
  },
  steps: [
    {
      en: 'Compare the rejection rate of each caller number with the rest.',
      'zh-CN': '逐个主叫号码对比拒接率。',
    },
    {
      en: 'Buy a dedicated number, and move the campaign to it.',
      'zh-CN': '购买专属真实号码，把任务切到该号码。',
    },
    {
      en: 'Leave those who rejected alone for days; do not redial from another number.',
      'zh-CN': '对拒接用户几天内不再呼叫，也不要换号码再打。',
    },
    {
      en: 'After a week, compare the rejected share of the old number and the new.',
      'zh-CN': '一周后对比新旧号码的拒接占比。',
    },
  ],
  caveats: [
    {
      en: 'Alibaba advises the dedicated number; it names no gain. How many days to leave people alone is common practice.',
      'zh-CN': '专属号码是阿里云的建议，但没有给出提升幅度；间隔几天属于一般经验。',
    },
    {
      en: 'A dedicated number earns its own marks if the calls stay unwelcome.',
      'zh-CN': '如果外呼内容仍不受欢迎，专属号码同样会被标记。',
    },
  ],
  sources: [RECEIPT_CODES],
};

export default strategy;
