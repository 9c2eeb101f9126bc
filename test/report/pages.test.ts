import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import aliyun from '../../src/catalogue/books/aliyun-vms.ts';
import { explain, listCodes } from '../../src/index.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import type { Inspection } from '../../src/report/inspection.ts';
import { renderCodes, renderExplanation, renderInspection } from '../../src/report/render.ts';
import type { View } from '../../src/report/reporter.ts';
import { VIEW } from '../helpers/reports.ts';

const VERDICT: Verdict = {
  outcome: 'unreachable/powered-off',
  confidence: 'low',
  leg: 'callee',
  decidedBy: 'smart-code',
  value: 'POWERED_OFF',
  rule: 'finer-cell-refines',
  conflicts: ['answered-or-not', 'code-against-text'],
  hazards: [],
};
const EMPTY = { code: '', smartCode: '', earlyMediaCode: '', text: '', whoHungUp: '' };
const column = (number: number, name: string, sample: string) => ({
  number,
  name,
  sample: ['', sample],
});

const INSPECTION: Inspection = {
  file: 'records-20260901.csv',
  encoding: 'gb18030',
  whyEncoding: 'not-utf-8',
  delimiter: '\t',
  whyDelimiter: 'best-header-match',
  layout: 'aliyun-voice-report',
  whyLayout: { kind: 'signature', names: ['status_code', 'smart_status_code'] },
  book: 'aliyun-vms',
  callKind: 'two-party',
  hasHeader: true,
  headerLine: 3,
  columns: [
    { ...column(1, 'status_code', '200005'), role: 'code', why: 'header' },
    { ...column(2, 'smart_status_code', 'POWERED_OFF'), role: 'smart-code', why: 'header' },
    {
      ...column(3, '早媒体识别结果代码（以平台为准）', '200010'),
      role: 'early-media-code',
      why: 'asked-for',
    },
    { ...column(4, '被叫号码', '138 1234 5678'), role: 'callee', why: 'values' },
    column(5, `13812345678${'x'.repeat(90)}`, '\x1b[2J\u202e0571-8765-4321'),
  ],
  rows: [
    {
      row: 4,
      result: { ...EMPTY, code: '200005', smartCode: 'POWERED_OFF', text: 'call 13812345678\x9b' },
      verdict: VERDICT,
      couldBeTimed: false,
      talkSeconds: 0,
    },
    {
      row: 5,
      result: { ...EMPTY, code: `20000${'z'.repeat(300)}`, text: '说'.repeat(200) },
      verdict: { ...VERDICT, outcome: 'not-final', decidedBy: 'none', value: '', conflicts: [] },
      couldBeTimed: true,
      talkSeconds: 12,
    },
  ],
  rejects: [{ row: 9, reason: 'too-few-cells', raw: `\x07${'y,'.repeat(45)}13812345678` }],
};

const views = LANGUAGES.flatMap((language) =>
  [60, 80, 120, 200].flatMap((width) =>
    [0, 3].map((color): View => ({ ...VIEW, language, width, colorLevel: color === 0 ? 0 : 3 })),
  ),
);
const COLOUR = new RegExp(`${'\x1b'}\\[[\\d;]*m`, 'g');

/** Lines that should not be: too wide without an address, open at the end, or obeyed by a terminal. */
function faults(text: string, width: number): string[] {
  const lines = text.replace(COLOUR, '').split('\n');
  return lines.filter(
    (line) =>
      (stringWidth(line) > width && !/^\s*(?:\S+[:：]\s?)?https?:\S+$/.test(line)) ||
      line !== line.trimEnd() ||
      /(?!\u200d)[\p{Cc}\p{Cf}]/u.test(line) ||
      /^\s*[，。；：）、！？”》]/.test(line),
  );
}

const name = ({ language, width, colorLevel }: View): string =>
  `${language}, ${width} columns, colours ${colorLevel}`;
const named = views.map((view) => [name(view), view] as const);

describe('inspect', () => {
  it.each(named)('fits its view and harms nobody (%s)', async (_, view) => {
    const text = await renderInspection(INSPECTION, 'text', view, false);
    expect(faults(text, view.width)).toEqual([]);
  });

  it('says how the file was read, and why', async () => {
    const text = await renderInspection(INSPECTION, 'text', VIEW, false);
    expect(text).toContain('records-20260901.csv');
    expect(text).toContain('encoding: gb18030 (not valid UTF-8)');
    expect(text).toContain('delimiter: tab (makes the header match best)');
    expect(text).toContain('header: row 3');
    expect(text).toMatch(/1 {2}status_code +code +its name +200005/);
    expect(text.replace(/\s+/g, ' ')).toContain('→ 2.5 Unreachable: powered off');
    expect(text).toContain(
      'because: smart-code "POWERED_OFF": a finer cell refines the vague code',
    );
    expect(text).toContain('conflict: one cell says answered, another says not');
    expect(text).toContain('hint: --audio-seconds would decide');
    const zh = await renderInspection(INSPECTION, 'text', { ...VIEW, language: 'zh-CN' }, false);
    expect(zh).toContain('编码：gb18030（不符合 UTF-8）');
    expect(zh).toContain('依据：smart-code “POWERED_OFF”：用更细的字段细化笼统的状态码');
    expect(zh).toContain('可信度：低');
  });

  it.each(['text', 'json'] as const)('masks numbers unless asked not to (%s)', async (format) => {
    const masked = await renderInspection(INSPECTION, format, { ...VIEW, width: 200 }, false);
    const rest = masked.replaceAll('records-20260901.csv', '');
    expect(rest).not.toMatch(/\p{Nd}{7,}/u);
    expect(rest).not.toMatch(/1234\D?5678|8765\D?4321/);
    const shown = await renderInspection(INSPECTION, format, { ...VIEW, width: 200 }, true);
    expect(shown).toContain('138 1234 5678');
  });

  it('keeps the file’s own name in JSON', async () => {
    const json = await renderInspection(INSPECTION, 'json', VIEW, false);
    expect(JSON.parse(json)).toMatchObject({ file: 'records-20260901.csv', headerLine: 3 });
    expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('explain', () => {
  const topics = [
    ...new Set(aliyun.entries.map(({ code }) => code)),
    '2.5',
    'restricted',
    '用户占线',
  ];

  it.each(topics)('fits its view on %s', async (topic) => {
    for (const view of views.filter(({ width, colorLevel }) => width !== 120 && colorLevel === 0)) {
      const found = await explain(topic, { language: view.language });
      expect(faults(await renderExplanation(found, 'text', view), view.width)).toEqual([]);
    }
  });

  it('fits its view in colour', async () => {
    const found = await explain('200005');
    const view: View = { ...VIEW, colorLevel: 3 };
    expect(faults(await renderExplanation(found, 'text', view), 80)).toEqual([]);
  });

  const page = async (topic: string, language: Language): Promise<string> =>
    renderExplanation(await explain(topic, { language }), 'text', { ...VIEW, language });

  it('tells meaning, leg, category, responsible party, strategies and sources', async () => {
    const text = await page('200002', 'en');
    expect(text).toContain('meaning: User busy');
    expect(text).toContain('leg: callee');
    expect(text).toContain('2.2 Busy: user busy (busy/user-busy)  responsible: callee');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'in two-party calls: 2.2 Busy: caller leg busy (busy/caller-leg-busy), leg: caller',
    );
    expect(text).toMatch(/\[[A-D]\] /);
    expect(text).toContain('https://help.aliyun.com/');
  });

  it('says the same in Chinese, with Chinese punctuation', async () => {
    const text = await page('200002', 'zh-CN');
    expect(text).toContain('含义：用户占线');
    expect(text).toContain('2.2 用户占线：被叫占线（busy/user-busy）  责任方：被叫');
    expect(text).not.toMatch(/\p{Script=Han}: /u);
  });

  it('says which words of a text decided', async () => {
    expect(await page('您拨打的电话已关机', 'en')).toContain(
      'alone in a row: "关机": read from the text alone',
    );
    expect(await page('您拨打的电话已关机', 'zh-CN')).toContain(
      '单独出现时：“关机”：只有描述文字可供判断',
    );
  });

  it('is ASCII where only ASCII can be shown', async () => {
    for (const topic of topics.filter((one) => /^[\w.-]+$/.test(one))) {
      const view: View = { ...VIEW, unicode: false };
      const text = await renderExplanation(await explain(topic), 'text', view);
      expect(text.match(/[^\x20-\x7e\n]/g)).toBeNull();
    }
  });
});

describe('codes', () => {
  it.each(named)('fits its view (%s)', async (_, view) => {
    const text = await renderCodes(await listCodes(), 'table', view);
    expect(faults(text, view.width)).toEqual([]);
    expect(text).toContain('NO_USER_RESPONDING');
  });

  it('is ASCII where only ASCII can be shown', async () => {
    const text = await renderCodes(await listCodes(), 'table', { ...VIEW, unicode: false });
    expect(text.match(/[^\x20-\x7e\n]/g)).toBeNull();
  });

  it('has every entry of the book in each format', async () => {
    const codes = await listCodes();
    expect(codes).toHaveLength(aliyun.entries.length);
    expect(JSON.parse(await renderCodes(codes, 'json', VIEW))).toEqual(codes);
    const [head = [], ...rows] = parse(await renderCodes(codes, 'csv', VIEW));
    expect(head).toEqual(Object.keys(codes[0] ?? {}));
    expect(rows.map((row) => row.slice(0, 2))).toEqual(
      codes.map(({ code, table }) => [code, table]),
    );
  });
});
