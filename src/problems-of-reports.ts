import { EXIT, type Problem } from './exit.ts';
import type { Text } from './model/language.ts';

/** What can be wrong with where reports go, and with saved ones that are read again. */
export const PROBLEMS_OF_REPORTS = {
  'unwritable-output': (p: { path: string; reason: string }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.path}: cannot be written (${p.reason})`,
      'zh-CN': `${p.path}：无法写入（${p.reason}）`,
    },
    hint: {
      en: 'choose a path in a folder that exists and that you may write to',
      'zh-CN': '请选择一个存在且有写权限的目录',
    },
  }),
  'write-failed': (p: { path?: string; reason: string }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path ?? 'standard output'}: writing failed (${p.reason})`,
      'zh-CN': `${p.path ?? '标准输出'}：写入失败（${p.reason}）`,
    },
    hint: { en: 'is the disk full?', 'zh-CN': '请检查磁盘空间是否已满' },
  }),
  'same-output': (p: { path: string; options: readonly [string, string] }): Problem => ({
    exitCode: EXIT.usage,
    text:
      p.options[0] === p.options[1]
        ? {
            en: `${p.options[0]} names ${p.path} twice; one report would overwrite the other`,
            'zh-CN': `${p.options[0]} 两次指向 ${p.path}，会互相覆盖`,
          }
        : {
            en: `${p.options.join(' and ')} both name ${p.path}; one would overwrite the other`,
            'zh-CN': `${p.options.join(' 与 ')} 指向同一个文件 ${p.path}，会互相覆盖`,
          },
    hint: { en: 'choose two names', 'zh-CN': '请使用两个不同的文件名' },
  }),
  'idle-format': (p: { format: string }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `--format ${p.format}: of several outputs each that has a telling ending is written in its format, so none is left for this one`,
      'zh-CN': `--format ${p.format}：有多个输出时按各自的后缀决定格式，没有一个输出会用到它`,
    },
    hint: {
      en: `leave --format out, or add -o - to print ${p.format} on standard output`,
      'zh-CN': `请去掉 --format，或加上 -o - 把 ${p.format} 打印到标准输出`,
    },
  }),
  'no-csv': (p: { option: string }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.option} is about CSV, and no output is written in it`,
      'zh-CN': `${p.option} 只用于 CSV，但没有 CSV 格式的输出`,
    },
    hint: { en: 'add --format csv or -o FILE.csv', 'zh-CN': '请加 --format csv 或 -o 文件.csv' },
  }),
  'output-is-input': (p: { option: string; path: string }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.option} ${p.path}: this is the file to be read; it would be overwritten`,
      'zh-CN': `${p.option} ${p.path}：这正是要读取的文件，写入会把它覆盖`,
    },
    hint: { en: 'choose another name', 'zh-CN': '请换一个文件名' },
  }),
  'saved-report-selected': (p: { path: string; options: string }): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: `${p.path}: calls cannot be selected from a saved report; it was made ${p.options === '' ? 'of all calls' : `with ${p.options}`}`,
      'zh-CN': `${p.path}：已保存的报告无法再筛选通话，它${p.options === '' ? '包含全部通话' : `的筛选条件是 ${p.options}`}`,
    },
    hint: {
      en: 'name the records instead, or save both reports with the same options',
      'zh-CN': '请改用话单，或用相同的筛选条件保存两份报告',
    },
  }),
  'one-stdin': (_: Record<string, never>): Problem => ({
    exitCode: EXIT.usage,
    text: {
      en: 'both sides are standard input, which can be read once only',
      'zh-CN': '两侧都是标准输入，而标准输入只能读一次',
    },
    hint: { en: 'name a file for one of them', 'zh-CN': '请为其中一侧给出文件名' },
  }),
  'became-worse': (p: { names: readonly string[] }): Problem => ({
    exitCode: EXIT.gate,
    text: {
      // names have commas in them
      en: `worse beyond chance: ${p.names.join('; ')}`,
      'zh-CN': `变差且超出偶然：${p.names.join('、')}`,
    },
  }),
  'no-saved-report': (p: { path: string; said: Text }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: expected a report that calldiag saved as JSON, but ${p.said.en}`,
      'zh-CN': `${p.path}：应当是 calldiag 保存的 JSON 报告，但${p.said['zh-CN']}`,
    },
    hint: {
      en: 'calldiag analyze records.csv -o report.json saves one; calldiag schema prints what it must look like',
      'zh-CN': 'calldiag analyze 话单.csv -o report.json 可保存报告；calldiag schema 可查看其格式',
    },
  }),
  'report-version': (p: {
    path: string;
    found: string;
    expected: number;
    version: string;
  }): Problem => ({
    exitCode: EXIT.input,
    text: {
      en: `${p.path}: a report of schemaVersion ${p.found}; calldiag ${p.version} reads schemaVersion ${p.expected}`,
      'zh-CN': `${p.path}：报告的 schemaVersion 为 ${p.found}，calldiag ${p.version} 只支持 ${p.expected}`,
    },
    hint: {
      en: 'use the version of calldiag that wrote it, or analyze the records again',
      'zh-CN': '请使用生成该报告的 calldiag 版本，或重新分析话单',
    },
  }),
};
