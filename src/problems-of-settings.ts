import { EXIT, type Problem } from './exit.ts';
import { didYouMean } from './i18n/hints.ts';
import type { Text } from './model/language.ts';

/** What can be wrong with gates, baselines and config files. */
export const PROBLEMS_OF_SETTINGS = {
  'bad-gate': (p: {
    option: string;
    value: string;
    expected: Text;
    near: readonly string[];
  }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.option}: "${p.value}" is no gate: ${p.expected.en}`,
      'zh-CN': `${p.option}：“${p.value}”不是有效的门槛：${p.expected['zh-CN']}`,
    },
    hint:
      p.near.length === 0
        ? {
            en: "for example 'invalid-number>2%', 'answered<30%', 'outage' or 'warning>=3'",
            'zh-CN': "例如 'invalid-number>2%'、'answered<30%'、'outage' 或 'warning>=3'",
          }
        : didYouMean(p.near),
  }),
  'ends-before-it-begins': (p: { since: string; until: string }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `no call can be selected: --since begins at ${p.since}, and --until has ended by ${p.until}`,
      'zh-CN': `选不出任何通话：--since 从 ${p.since} 开始，而 --until 在 ${p.until} 已结束`,
    },
    hint: {
      en: '--until must be later than --since; a day counts to its end',
      'zh-CN': '--until 必须晚于 --since；只写日期时，算到当天结束',
    },
  }),
  'gate-failed': (p: { count: number; names: string; file: string | undefined }): Problem => ({
    exitCode: EXIT.gate,
    text: {
      en: [
        p.count > 0 && `${p.count} ${p.count === 1 ? 'gate' : 'gates'} failed: ${p.names}`,
        p.file !== undefined && `worse than ${p.file}`,
      ]
        .filter(Boolean)
        .join('; '),
      'zh-CN': [
        p.count > 0 && `${p.count} 项门槛未通过：${p.names}`,
        p.file !== undefined && `比 ${p.file} 变差`,
      ]
        .filter(Boolean)
        .join('；'),
    },
  }),
  'bad-config': (p: {
    file: string;
    path: string;
    said: Text;
    near: readonly string[];
  }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.file}${p.path === '' ? '' : `, ${p.path}`}: ${p.said.en}`,
      'zh-CN': `${p.file}${p.path === '' ? '' : `，${p.path}`}：${p.said['zh-CN']}`,
    },
    ...(p.near.length === 0 ? {} : { hint: didYouMean(p.near) }),
  }),
  'config-exists': (p: { file: string }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.file}: there is one already; it was left as it is`,
      'zh-CN': `${p.file}：文件已存在，未作改动`,
    },
    hint: {
      en: 'remove it first, or name another file: calldiag init -o FILE',
      'zh-CN': '请先删除，或换一个文件名：calldiag init -o 文件',
    },
  }),
};
