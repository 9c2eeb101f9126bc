import { describe, expect, it } from 'vitest';
import { books } from '../../src/catalogue/books/index.gen.ts';
import type { ForcedColumns } from '../../src/read/assign-columns.ts';
import type { Delimiter } from '../../src/read/delimiters.ts';
import { type Dialect, sniffDialect } from '../../src/read/dialect.ts';

interface Options {
  readonly delimiter?: Delimiter;
  readonly forced?: ForcedColumns;
  readonly isWhole?: boolean;
}

function sniff(text: string, { delimiter, forced = {}, isWhole = true }: Options = {}): Dialect {
  const options = { book: books['aliyun-vms'], delimiter, forced };
  const decode = (bytes: Buffer): string => bytes.toString();
  return sniffDialect('records.csv', Buffer.from(text), isWhole, decode, options);
}

/** What is left of the text below the header. */
function dataOf(text: string, dialect: Dialect): string {
  return Buffer.from(text).subarray(dialect.dataOffset).toString();
}

const rolesOf = (dialect: Dialect): string[] =>
  dialect.assignment.columns.map(({ role }) => role ?? '-');

const HEADER = ['状态码', '被叫号码', '备注'];
const ROW = ['200002', '138****0001', '用户占线'];

describe('the delimiter', () => {
  it.each<Delimiter>([',', ';', '\t', '|'])('is found: %j', (delimiter) => {
    const text = `${HEADER.join(delimiter)}\n${ROW.join(delimiter)}\n`;
    const dialect = sniff(text);
    expect(dialect.delimiter).toBe(delimiter);
    expect(rolesOf(dialect)).toEqual(['code', 'callee', 'text']);
    expect(dataOf(text, dialect)).toBe(`${ROW.join(delimiter)}\n`);
  });

  it('is not told by counting: texts may hold many others', () => {
    const many = 'a;b;c;d|e|f|g;h;i;j;k';
    expect(sniff(`状态码,备注\n200002,${many}\n200003,${many}\n`).delimiter).toBe(',');
    expect(sniff(`状态码;备注\n200002;a,b,c,d,e\n200003;a,b,c,d,e\n`).delimiter).toBe(';');
    expect(sniff(`Report, made by, x, y, z\n状态码;被叫;备注\n200002;1;a,b\n`).delimiter).toBe(';');
  });

  it('may be forced', () => {
    const dialect = sniff('状态码;备注,x\n200002;a,b\n', { delimiter: ';' });
    expect([dialect.delimiter, dialect.whyDelimiter]).toEqual([';', 'asked-for']);
    expect(sniff('状态码;备注\n200002;a\n').whyDelimiter).toBe('best-header-match');
  });

  it('is a comma for a file of one column', () => {
    const dialect = sniff('status_code\n200002\n200003\n');
    expect([dialect.delimiter, dialect.cellCount]).toEqual([',', 1]);
    expect(rolesOf(dialect)).toEqual(['code']);
  });
});

describe('the header', () => {
  it.each(['\n', '\r\n', '\r'])('is found below title lines and empty lines (%j)', (end) => {
    const text = [
      '九月外呼报表',
      '',
      '导出时间：2026-09-05,by A',
      '状态码,被叫',
      '',
      '200002,1380000001',
      '',
    ].join(end);
    const dialect = sniff(text);
    expect(dialect.header).toEqual(['状态码', '被叫']);
    expect([dialect.headerLine, dialect.dataLine]).toEqual([4, 6]);
    expect(dataOf(text, dialect)).toBe(`200002,1380000001${end}`);
  });

  it.each([7, 29])('is found below %i title lines', (count) => {
    const titles = Array.from({ length: count }, (_, i) => `Title ${i + 1}, part ${i}\n`);
    const text = `${titles.join('')}状态码,被叫\n200002,13800000001\n`;
    const dialect = sniff(text);
    expect([dialect.headerLine, dialect.dataLine]).toEqual([count + 1, count + 2]);
    expect(dataOf(text, dialect)).toBe('200002,13800000001\n');
  });

  it('is found below a title whose quote never closes', () => {
    const plain = '"Campaign A\n状态码,被叫\n200002,13800000001\n';
    expect(sniff(plain)).toMatchObject({ headerLine: 2, dataLine: 3 });
    const quoted = '"Campaign A\n"状态码","被叫"\n"200002","13800000001"\n';
    expect(sniff(quoted)).toMatchObject({ headerLine: 2, header: ['状态码', '被叫'] });
    // the head may also be the beginning of a longer file
    expect(sniff(plain, { isWhole: false })).toMatchObject({ headerLine: 2 });
  });

  it('may have a line break in a quoted name', () => {
    const text = '"状态码\n(回执)",被叫\n200002,13800000001\n';
    expect(sniff(text)).toMatchObject({ headerLine: 1, dataLine: 3, cellCount: 2 });
    expect(rolesOf(sniff(text))).toEqual(['code', 'callee']);
  });

  it('may be quoted altogether', () => {
    expect(rolesOf(sniff('"状态码";"被叫"\r\n"200002";"13800000001"\r\n'))).toEqual([
      'code',
      'callee',
    ]);
  });

  it('may be the only line', () => {
    for (const text of ['状态码,被叫', '状态码,被叫\n']) {
      const dialect = sniff(text);
      expect([dialect.headerLine, dialect.dataLine, dialect.sample]).toEqual([1, 2, []]);
      expect(dataOf(text, dialect)).toBe('');
    }
  });

  it('may have names that nobody knows, if a column holds codes', () => {
    const dialect = sniff('甲,乙\n200002,x\n200003,y\n');
    expect(rolesOf(dialect)).toEqual(['code', '-']);
    expect(dialect.header).toEqual(['甲', '乙']);
  });

  it('gives the first rows to look at', () => {
    const rows = Array.from({ length: 10 }, (_, i) => `20000${i},x`);
    expect(sniff(`状态码,备注\n${rows.join('\n')}`).sample).toEqual([
      ['200000', 'x'],
      ['200001', 'x'],
      ['200002', 'x'],
    ]);
  });
});

describe('a file without a header', () => {
  const text = '13800000001,200002,用户占线\n13800000002,200003,无人接听\n';

  it('is refused, with what it begins with', () => {
    expect(() => sniff(text)).toThrow(
      expect.objectContaining({
        code: 'no-header',
        message: expect.stringContaining('138****0001,200002'),
      }),
    );
  });

  it('never shows a telephone number, not even one that the message is cut within', () => {
    for (const first of [text, `${'x'.repeat(113)},13800000001,13800000002\n${text}`]) {
      expect(() => sniff(first)).toThrow(
        expect.objectContaining({
          code: 'no-header',
          message: expect.not.stringMatching(/138000/),
        }),
      );
    }
    expect(() => sniff('结果,tel 13800000001\nx,y\n', { forced: { code: '9' } })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/2 tel 138\*{4}0001$/) }),
    );
  });

  it('is read by column numbers, from its first line on', () => {
    const dialect = sniff(text, { forced: { code: '2', callee: '1' } });
    expect(dialect).toMatchObject({ header: undefined, headerLine: 1, dataLine: 1, dataOffset: 0 });
    expect(rolesOf(dialect)).toEqual(['callee', 'code', '-']);
    expect(dialect.assignment.columns[0]?.name).toBe('column 1');
  });

  it('is read by column numbers below a title', () => {
    const titled = `Campaign A\n${text}`;
    const dialect = sniff(titled, { forced: { code: '2', callee: '1' } });
    expect([dialect.headerLine, dataOf(titled, dialect)]).toEqual([2, text]);
  });

  it('is refused if it has no such column', () => {
    expect(() => sniff(text, { forced: { code: '9' } })).toThrow(
      expect.objectContaining({ code: 'no-such-column' }),
    );
  });
});

describe('columns that the user named', () => {
  it('go by number where there is a header as well', () => {
    for (const header of ['状态,号码,甲', 'x,y,z']) {
      const dialect = sniff(`${header}\nA,13800000001,200002\n`, {
        forced: { code: '3', text: '1' },
      });
      expect(dialect.header).toEqual(header.split(','));
      expect(dialect.dataLine).toBe(2);
      expect(dialect.assignment.indexOf.get('code')).toBe(2);
    }
  });

  it('make a header of names that nobody knows', () => {
    const dialect = sniff('Title\nx,y\nbusy,a\n', { forced: { text: 'x' } });
    expect([dialect.headerLine, rolesOf(dialect)]).toEqual([2, ['text', '-']]);
  });

  it.each<[string, ForcedColumns]>([
    ['2', { code: '2', callee: '2' }],
    ['被叫', { code: '2', callee: '被叫' }],
  ])('have one role each (%s)', (column, forced) => {
    expect(() => sniff('状态码,被叫,备注\n200002,1,x\n', { forced })).toThrow(
      expect.objectContaining({
        code: 'column-of-two-roles',
        exitCode: 2,
        message: expect.stringContaining(`"${column}" to both code and callee`),
      }),
    );
  });

  it('are refused if they are not there, with the columns that are', () => {
    expect(() => sniff('状态码,被叫\n200002,1\n', { forced: { code: 'kode' } })).toThrow(
      expect.objectContaining({
        code: 'no-such-column',
        message: expect.stringMatching(/"kode".*1 状态码, 2 被叫/),
      }),
    );
    expect(() => sniff('x,y,z\na,b,c\n', { forced: { code: 'kode' } })).toThrow(
      expect.objectContaining({
        code: 'no-such-column',
        message: expect.stringContaining('1 x, 2 y, 3 z'),
      }),
    );
  });
});

describe('what is no call record', () => {
  it('has no header', () => {
    const files = [
      '{\n  "name": "calldiag",\n  "keywords": [\n    "cdr",\n    "status",\n    "voice"\n  ]\n}\n',
      '[\n  {"status_code": "200002"}\n]\n',
      '[{"status_code":"200002","callee":"138"}]',
      'Dear all,\nplease find the records enclosed.\n',
      '\n\n',
    ];
    for (const text of files) {
      const code = /^[[{]/.test(text) ? 'json-file' : 'no-header';
      expect(() => sniff(text)).toThrow(expect.objectContaining({ code }));
    }
  });

  it('is a list without any column that can be a result', () => {
    expect(() => sniff('主叫号码,被叫号码,通话时长\n1001,13800000001,12\n')).toThrow(
      expect.objectContaining({
        code: 'no-result-column',
        message: expect.stringContaining('1 主叫号码, 2 被叫号码, 3 通话时长'),
      }),
    );
    expect(() => sniff('name,age,city\nA,1,X\n')).toThrow(
      expect.objectContaining({
        code: 'no-result-column',
        message: expect.stringContaining('1 name, 2 age, 3 city'),
      }),
    );
  });
});
