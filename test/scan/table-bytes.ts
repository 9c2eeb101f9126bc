import fc from 'fast-check';
import type { Role } from '../../src/model/layout.ts';
import type { Delimiter } from '../../src/read/delimiters.ts';
import type { Encoding } from '../../src/read/encoding.ts';
import { encode, tableOf } from '../helpers/encode.ts';

// Whole files of call records, as bytes: in every dialect, and as bad as they come.

/** One file, or several of one kind, and how they are to be read. */
export interface TableBytes {
  readonly files: readonly Buffer[];
  readonly encoding: Encoding | undefined;
  readonly delimiter: Delimiter | undefined;
  readonly timeZone: string;
}

const NAMES: Readonly<Record<Role, readonly string[]>> = {
  code: ['status_code', '状态码'],
  'smart-code': ['smart_status_code', '智能状态码'],
  'early-media-code': ['early_media_code', '早媒体码'],
  text: ['status_msg', '结果描述'],
  'who-hung-up': ['hangup_direction', '挂机方'],
  'call-id': ['call_id', '呼叫ID'],
  callee: ['callee', '被叫号码'],
  caller: ['caller', '主叫号码'],
  group: ['task_name', '任务名称'],
  'originate-time': ['originate_time', '呼叫时间'],
  'ring-time': ['ring_time', '振铃时间'],
  'answer-time': ['answer_time', '接听时间'],
  'end-time': ['end_time', '结束时间'],
  duration: ['billsec', '通话时长', 'duration_ms', '通话时长(分钟)'],
  'audio-length': ['audio_length', '语音时长', 'audio_length_ms'],
};

const DATES = ['2026-09-01', '2026/09/01', '2026.09.01', '2026/9/1', '2026-11-01', '2026-03-08'];
const BAD_DATES = [
  '2026-02-30',
  '2024-02-29',
  '2100-02-29',
  '0000-00-00',
  '1970-12-31',
  '2106-01-01',
  '26-09-01',
];
const CLOCKS = [
  '09:00:05',
  '9:05',
  '01:30:00',
  '02:30:00',
  '23:59:59',
  '00:00:00',
  '9:5:7',
  '09:00',
];
const BAD_CLOCKS = [
  '24:00:00',
  '23:59:60',
  '23:60:00',
  '09:00:5x',
  '09-00-05',
  '09:00:05.123',
  '09:00:05.',
  '09:00:05,5',
  '09:00:05.1234567890',
  '下午 9:05',
  '9:05 PM',
];
const time: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...DATES, ...DATES, ...BAD_DATES),
        fc.constantFrom(' ', ' ', 'T', '  ', '_'),
        fc.constantFrom(...CLOCKS, ...CLOCKS, ...BAD_CLOCKS),
        fc.constantFrom(
          '',
          '',
          '',
          'Z',
          'z',
          '+08:00',
          '+0800',
          '-05',
          '+8',
          ' +08:00',
          'UTC',
          '+08:99',
          '-05:0',
        ),
      )
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...DATES, ...BAD_DATES) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      '0',
      '00',
      '-',
      '--',
      'null',
      'NULL',
      '-0',
      '0000-00-00 00:00:00',
      '0000-00-00T00:00:00',
      '0000-00-00',
      '0000/00/00',
      '1790000000',
      '1790000000123',
      '1790000000.5',
      '0031536000',
      '0000000000',
      '0000000000000',
      '0000000000000000000',
      '9999999999',
      '13800138000',
      '20260901090005',
      '20260230090005',
      '00000000000000',
      '20260901',
      '202609010900',
      '２０２６-09-01 09:00:05',
      '46266.5',
      "'2026-09-01 09:00:05",
      '="2026-09-01 09:00:05"',
      '13.09.2026 18:06',
      '2026年9月1日 9时05分',
      'Tue, 01 Sep 2026 09:00:05 GMT',
      'soon',
      '2026-9-01 09:00:05',
      '2026-09-1T09:00:05',
      '2026- 9-01 09:00:05',
      '1971-01-01 00:00:00',
      '1970-12-31T23:59:59Z',
      '2105-12-31 23:59:59',
      '2105-12-31T23:59:59-12:00',
      '1793516400',
      '1793520000',
      '1772953200',
      '0031536000123',
    ),
  },
);
const duration = fc.constantFrom(
  '',
  '0',
  '15',
  '015',
  '000000015',
  '0000000015',
  '1:05',
  '0:01:05',
  '00:00:15',
  '1:65',
  '0:60',
  '0:60:00',
  '999:59',
  '1000:00',
  '0999:59',
  '1:1:1',
  '1:2:3:4',
  ':15',
  '15:',
  '1:5',
  '1.5',
  '15s',
  '15秒',
  '1分5秒',
  'PT30S',
  '1500ms',
  '-',
  '--',
  'null',
  'Null',
  "''",
  "'15",
  '="15"',
  '99999999999',
  '123456789',
  '1234567890',
  '1,500',
  '-5',
  '１５',
  '1e3',
  '0-',
  '00',
  '12:05:09',
  '100:05:09',
  '1000:05:09',
  '0001:05:09',
);
const number = fc.constantFrom(
  '',
  '0',
  '13800138000',
  '+8613800138000',
  '008613800138000',
  '8613800138000',
  '86138001380001',
  '8623800138000',
  '00862380013800',
  '0086',
  '00860',
  '0086571',
  '008613800138',
  '138****0001',
  '86138****0001',
  '+86138****0001',
  '0571-2688',
  '057126888888',
  '(0571) 26888888',
  '1.38E+10',
  '1.38e10',
  '1380013800012345',
  '138001380001234',
  '="123"',
  "'123",
  "='123'",
  '+123',
  '-',
  'null',
  '95555.0',
  '１３８',
  '张三',
  '1 380',
  '00',
  '1',
  '12',
  '123',
  '1234',
  '\u202d13800138000\u202c',
  '8613800138000.0',
  '0008613800138000',
  '861',
);
const longId = 'x'.repeat(300);
const id = fc.oneof(
  fc.nat({ max: 30 }).map(String),
  fc.constantFrom(
    '',
    '116012345678^100000012345',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    'null',
    'NULL',
    'none',
    'n/a',
    'nan',
    'NaN',
    'nullx',
    '-',
    '--',
    '---------',
    '-a',
    '0',
    '00',
    '1.22E+11',
    '1.22e+11',
    '1E+5',
    "'123",
    '="123"',
    '= "123"',
    '="a',
    "'",
    'a b',
    '呼叫1',
    'é',
    'a+b',
    'a\u00a0',
    '\u3000a',
    longId,
    'y'.repeat(256),
    'y'.repeat(257),
    '\0a',
    'a\x1c',
    'a=b',
    '12345678',
    '123456789012345',
    '1234567890123456',
    '12345678901234567',
    '="12"3',
    'nonono',
  ),
);
const CODES = ['200000', '200002', '200003', '200005', ' 200002 ', '20000', '0', ''];
const CELLS: Readonly<Record<Role, fc.Arbitrary<string>>> = {
  code: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...CODES) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '2.00002E+05',
        '200002.0',
        'x'.repeat(120),
        '状态码',
        'status_code',
      ),
    },
  ),
  'smart-code': fc.constantFrom('', '', 'USER_BUSY', '', '-', '智能状态码'),
  'early-media-code': fc.constantFrom('', '', '1', ' '),
  text: fc.constantFrom(
    '',
    '用户占线',
    'busy',
    '用户"忙"',
    'a,b',
    'a;b|c\td',
    ' 忙 ',
    '\u3000',
    '\ufffd',
    '😀',
    'x"y',
    '忙'.repeat(210),
    'status_msg',
  ),
  'who-hung-up': fc.constantFrom('', 'caller', '被叫', ' ', 'x\ufeff'),
  'call-id': id,
  callee: number,
  caller: number,
  group: fc.constantFrom(
    '',
    '回访',
    '回访 ',
    'a"b',
    '九月,二',
    'Total',
    '-',
    '0',
    '批'.repeat(30),
    'é',
    'x'.repeat(4200),
  ),
  'originate-time': time,
  'ring-time': time,
  'answer-time': time,
  'end-time': time,
  duration,
  'audio-length': duration,
};
const extra = fc.constantFrom(
  '',
  'x',
  '7',
  '合计',
  'total',
  'Total:',
  'sum',
  'Sum：',
  'Subtotal',
  'grand total',
  'grande',
  'totally',
  '總計',
  '合 计',
  '合同',
  '(',
  '-',
);
/** What stands around or in a cell that should not. */
const oddity = fc.constantFrom(
  '"',
  '""',
  ' "',
  '" ',
  '"a"',
  '\0',
  '\x1b',
  '\ufeff',
  '\u00a0',
  '\u3000',
  '\v',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '"\n"',
  ',',
  '|',
);

type Quoting = 'none' | 'needed' | 'some' | 'all';

interface Cell {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly odd: string;
  readonly oddAt: number;
}

function write({ text, isQuoted, odd, oddAt }: Cell, quoting: Quoting, delimiter: string): string {
  const needs = /["\r\n]/.test(text) || text.includes(delimiter);
  const quotes =
    quoting === 'all' || (quoting !== 'none' && needs) || (quoting === 'some' && isQuoted);
  const written = quotes ? `"${text.replaceAll('"', '""')}"` : text;
  const at = oddAt % (written.length + 1);
  return written.slice(0, at) + odd + written.slice(at);
}

const tableLine = fc.record({
  kind: fc.constantFrom(
    'row',
    'row',
    'row',
    'row',
    'row',
    'row',
    'row',
    'row',
    'row',
    'short',
    'long',
    'empty',
    'blank',
    'header',
    'junk',
    'delimiters',
  ),
  cut: fc.nat({ max: 9 }),
  junk: fc.string({
    unit: fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '|',
      '\t',
      'a',
      '200002',
      ' ',
      '忙',
      '合计',
      '\0',
      '\ufffd',
      '\n',
      '\r',
    ),
    maxLength: 12,
  }),
  end: fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\r\n'),
});

const layout = fc
  .record({
    code: fc.constantFrom<Role>('code', 'text', 'smart-code'),
    others: fc.subarray(Object.keys(NAMES) as Role[], { minLength: 0 }),
    order: fc.array(fc.nat({ max: 99 }), { minLength: 18, maxLength: 18 }),
    extras: fc.nat({ max: 2 }),
    name: fc.array(fc.nat({ max: 5 }), { minLength: 18, maxLength: 18 }),
  })
  .map(({ code, others, order, extras, name }) => {
    const roles: (Role | undefined)[] = [...new Set<Role>([code, ...others])];
    for (let i = 0; i < extras; i++) roles.push(undefined);
    const sorted = roles
      .map((role, i) => ({ role, at: order[i] ?? 0 }))
      .sort((a, b) => a.at - b.at);
    return sorted.map(({ role }, i) => {
      const names = role === undefined ? ['extra'] : NAMES[role];
      const picked = names[(name[i] ?? 0) % names.length] ?? '';
      return { role, name: role === undefined ? `extra${i}` : picked, ascii: names[0] ?? '' };
    });
  });

type Damage = { readonly at: number; readonly bytes: readonly number[]; readonly over: boolean };
const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(),
  bytes: fc.oneof(
    fc.constantFrom(
      [0xff],
      [0x80],
      [0x81],
      [0xfe],
      [0xe5, 0xbf],
      [0xef, 0xbf, 0xbd],
      [0xf0, 0x9f],
      [0xc2, 0xa0],
      [0x22],
      [0x0a],
      [0x0d],
      [0x00],
      [0x81, 0x30],
      [0x81, 0x30, 0x81, 0x30],
      [0x81, 0x7c],
      [0xe3, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xc0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xa1, 0x22],
      [0xa1, 0x2c],
      [0x84, 0x31, 0xa4, 0x37],
    ),
    fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 3 }),
  ),
  over: fc.boolean(),
});

const ENCODED = [
  'utf-8',
  'utf-8',
  'utf-8',
  'utf-8-bom',
  'gb18030',
  'gb18030',
  'utf-16le-bom',
  'utf-16be-bom',
  'utf-16le',
  'windows-1252',
  'big5',
] as const;
type Encoded = (typeof ENCODED)[number];

const known = { gb18030: tableOf('gb18030'), big5: tableOf('big5') };

/** With question marks for what the encoding does not have, as programs write them. */
function toBytes(text: string, encoded: Encoded): Buffer {
  if (encoded === 'windows-1252') return Buffer.from(text.replace(/[^\0-\xff]/gu, '?'), 'latin1');
  if (encoded !== 'gb18030' && encoded !== 'big5') return encode(text, encoded);
  const table = known[encoded];
  const possible = Array.from(text, (char) =>
    table.has(char) || (encoded === 'gb18030' && (char.codePointAt(0) ?? 0) > 0xffff) ? char : '?',
  );
  return encode(possible.join(''), encoded);
}

function harm(bytes: Buffer, from: number, damages: readonly Damage[]): Buffer {
  return damages.reduce((before, { at, bytes: with_, over }) => {
    const place = from + (at % (before.length - from + 1));
    return Buffer.concat([
      before.subarray(0, place),
      Buffer.from(with_),
      before.subarray(over ? Math.min(before.length, place + with_.length) : place),
    ]);
  }, bytes);
}

interface Sizes {
  readonly rows: number;
  readonly minRows?: number;
}

/** @param rows lines of one file, at most */
export function tables({ rows, minRows = 0 }: Sizes): fc.Arbitrary<TableBytes> {
  return fc
    .record({
      columns: layout,
      delimiter: fc.constantFrom<Delimiter>(',', ',', ';', '\t', '|'),
      tellsDelimiter: fc.boolean(),
      quoting: fc.constantFrom<Quoting>('none', 'needed', 'some', 'all'),
      end: fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\r', 'mixed'),
      encoded: fc.constantFrom(...ENCODED),
      tellsEncoding: fc.boolean(),
      isBad: fc.constantFrom(0, 0.02, 0.3),
      files: fc.constantFrom(1, 1, 1, 2),
      timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York'),
    })
    .chain((file) => {
      const { columns, delimiter, quoting, isBad } = file;
      const bad = <T>(good: T, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> =>
        isBad === 0
          ? fc.constant(good)
          : fc.oneof(
              { weight: Math.round(100 * (1 - isBad)), arbitrary: fc.constant(good) },
              { weight: Math.round(100 * isBad), arbitrary },
            );
      const row = fc.tuple(
        ...columns.map(({ role }) =>
          fc.record({
            text: role === undefined ? extra : CELLS[role],
            isQuoted: fc.boolean(),
            odd: bad('', oddity),
            oddAt: fc.nat({ max: 30 }),
          }),
        ),
      );
      const line = fc.record({ row, line: tableLine });
      const content = fc.record({
        lines: fc.array(line, { minLength: minRows, maxLength: rows, size: 'max' }),
        isEnded: fc.boolean(),
        damages: isBad === 0 ? fc.constant([]) : fc.array(damage, { maxLength: 3 }),
      });
      return fc
        .array(content, { minLength: file.files, maxLength: file.files })
        .map((contents): TableBytes => {
          const isLatin = file.encoded === 'windows-1252' || file.encoded === 'big5';
          const header = columns
            .map(({ name, ascii, role }) => (isLatin && role !== undefined ? ascii : name))
            .join(delimiter);
          const files = contents.map(({ lines, isEnded, damages }) => {
            const ends = lines.map(({ line }) => (file.end === 'mixed' ? line.end : file.end));
            const firstEnd = file.end === 'mixed' ? '\n' : file.end;
            const texts = lines.map(({ row, line }, i) => {
              const cells = row.map((cell) => write(cell, quoting, delimiter));
              return (
                lineOf(line, cells, header, delimiter) +
                (i === lines.length - 1 && !isEnded ? '' : ends[i])
              );
            });
            const head = toBytes(header + firstEnd, file.encoded).length;
            return harm(toBytes(header + firstEnd + texts.join(''), file.encoded), head, damages);
          });
          const name = file.encoded.replace('-bom', '') as Encoding;
          return {
            files,
            encoding:
              isLatin || file.tellsEncoding || file.encoded === 'utf-16le' ? name : undefined,
            delimiter: file.tellsDelimiter ? delimiter : undefined,
            timeZone: file.timeZone,
          };
        });
    });
}

function lineOf(
  { kind, cut, junk }: { readonly kind: string; readonly cut: number; readonly junk: string },
  cells: readonly string[],
  header: string,
  delimiter: string,
): string {
  if (kind === 'short') return cells.slice(0, Math.max(1, cells.length - 1 - cut)).join(delimiter);
  if (kind === 'long') return [...cells, ...(cut > 5 ? ['x'] : ['', ' '])].join(delimiter);
  if (kind === 'empty') return '';
  if (kind === 'blank') return ' '.repeat(cut);
  if (kind === 'header') return cut > 5 ? header.toUpperCase() : header;
  if (kind === 'junk') return junk;
  if (kind === 'delimiters')
    return delimiter.repeat(Math.max(0, cells.length - 1 + (cut > 7 ? 1 : 0)));
  return cells.join(delimiter);
}
