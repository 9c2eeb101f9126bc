import type { Language } from '../model/language.ts';

/** What the Markdown report says beside the sentences of the terminal. */
interface MarkdownTexts {
  title: string;
  results: string;
  causes: string;
  result: string;
  taken: string;
  /** Where the document ends before it is over. */
  cut: string;
}

export const MARKDOWN_TEXTS: Readonly<Record<Language, MarkdownTexts>> = {
  en: {
    title: 'Call diagnosis',
    results: 'Results',
    causes: 'Causes',
    result: 'In the records',
    taken: 'Taken for',
    cut: '**Cut here:** a comment on GitHub holds 65,536 characters. `--format html` and `--format json` show all of it.',
  },
  'zh-CN': {
    title: '外呼诊断',
    results: '呼叫结果',
    causes: '细分原因',
    result: '话单原文',
    taken: '判定为',
    cut: '**内容到此截断：**GitHub 评论最多 65,536 个字符，完整内容请用 `--format html` 或 `--format json` 查看。',
  },
};
