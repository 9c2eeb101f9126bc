import type { Strategy } from '../../model/strategy.ts';
import { article } from '../sources.ts';

const strategy: Strategy = {
  section: '2.4',
  appliesTo: ['invalid-number'],
  grade: 'D',
  title: { en: 'Let users correct their own number', 'zh-CN': '让用户自己更新号码' },
  problem: { en: 'Only the user knows the new number.', 'zh-CN': '新号码只有用户自己知道。' },
  steps: [
    {
      en: 'Show the number on file in the app or web account, with a button to change it.',
      'zh-CN': '在 App 或网页账户里显示预留号码，并提供修改入口。',
    },
    {
      en: 'Confirm a new number by a code before you use it.',
      'zh-CN': '新号码先用验证码确认，再启用。',
    },
    {
      en: 'Ask users with a dead number at their next log-in.',
      'zh-CN': '预留号码已失效的用户，下次登录时提示更新。',
    },
  ],
  sources: [article('2.4')],
};

export default strategy;
