import type { Text } from '../model/language.ts';

/** What is wrong with a config file. */
export const CONFIG_TEXTS = {
  expected: {
    text: { en: 'a text that is not empty', 'zh-CN': '非空文本' },
    texts: { en: 'a text, or a list of texts', 'zh-CN': '文本或文本列表' },
    boolean: { en: 'true or false', 'zh-CN': 'true 或 false' },
    whole: { en: 'a whole number from 1 on', 'zh-CN': '不小于 1 的整数' },
    seconds: { en: 'seconds, above 0 and below a day', 'zh-CN': '秒数（大于 0，小于一天）' },
    day: { en: 'a day such as 2026-12-31', 'zh-CN': '日期（如 2026-12-31）' },
    column: {
      en: 'the name of a column, or its number from 1',
      'zh-CN': '列名，或从 1 开始的列号',
    },
    audio: {
      en: 'seconds, or { all: seconds, groups: { name: seconds } }',
      'zh-CN': '秒数，或 { all: 秒数, groups: { 分组: 秒数 } }',
    },
    limit: { en: 'a share such as 1%, or a number of rows', 'zh-CN': '百分比（如 1%）或行数' },
    match: {
      en: '{ group: pattern } or { caller: pattern }',
      'zh-CN': '{ group: 模式 } 或 { caller: 模式 }',
    },
    gate: {
      en: "a condition such as 'invalid-number>2%', or { gate, level, match }",
      'zh-CN': "条件（如 'invalid-number>2%'），或 { gate, level, match }",
    },
    gates: { en: 'a list of gates', 'zh-CN': '门槛列表' },
    waivers: {
      en: 'a list of { gate, reason, until }',
      'zh-CN': '由 { gate, reason, until } 组成的列表',
    },
    object: { en: 'settings by name', 'zh-CN': '以名称为键的设置' },
  },
  one: (choices: readonly string[]): Text => ({
    en: `one of ${choices.join(', ')}`,
    'zh-CN': `以下之一：${choices.join('、')}`,
  }),
  notThis: (expected: Text, received: string): Text => ({
    en: `expected ${expected.en}, not ${received}`,
    'zh-CN': `应为${expected['zh-CN']}，而不是 ${received}`,
  }),
  noSetting: { en: 'there is no such setting', 'zh-CN': '没有这项设置' },
  missing: { en: 'this setting is missing', 'zh-CN': '缺少这项设置' },
  unreadable: (reason: string): Text => ({
    en: `cannot be read (${reason})`,
    'zh-CN': `无法读取（${reason}）`,
  }),
  malformed: (kind: 'JSON' | 'YAML', reason: string): Text => ({
    en: `this is no valid ${kind}: ${reason}`,
    'zh-CN': `不是有效的 ${kind}：${reason}`,
  }),
  ambiguous: (other: string): Text => ({
    en: `there is ${other} in the same folder too; keep one of them`,
    'zh-CN': `同一目录下还有 ${other}，请只保留一个`,
  }),
  noKey: {
    en: 'it has no "calldiag" key with settings',
    'zh-CN': '其中没有 "calldiag" 键',
  },
} as const;
