import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encode, type TestEncoding, tableOf } from '../helpers/encode.ts';
import { open, scanBytes, temporaryFile } from '../scan/scan-file.ts';

const HEADER = '状态码,被叫号码,结果描述';
const ROWS = [
  '200002,138****0001,用户占线',
  '200003,139****0002,无人接听',
  '200010,137****0003,用户关机',
];
const RESULTS = ['200002|用户占线', '200003|无人接听', '200010|用户关机'];
const TEXT = `${HEADER}\n${ROWS.join('\n')}\n`;

async function codeOf(bytes: Buffer | string, name?: string): Promise<string> {
  try {
    await open(await temporaryFile(bytes, name));
    return 'opened';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a file in any encoding', () => {
  const encodings: TestEncoding[] = [
    'utf-8',
    'utf-8-bom',
    'gb18030',
    'utf-16le',
    'utf-16be',
    'utf-16le-bom',
    'utf-16be-bom',
  ];

  it.each(encodings)('gives the same rows: %s', async (encoding) => {
    const { results, rows, lines } = await scanBytes(encode(TEXT, encoding));
    expect([results, rows, lines]).toEqual([RESULTS, 3, [2, 3, 4]]);
  });

  it.each(encodings)(
    'gives the same rows, packed and without a last line end: %s',
    async (encoding) => {
      const { results } = await scanBytes(gzipSync(encode(TEXT.trimEnd(), encoding)));
      expect(results).toEqual(RESULTS);
    },
  );

  it('may be Big5, if asked for', async () => {
    const text = '狀態碼,被叫,備註\n200002,138****0001,用戶占線\n';
    const { results } = await scanBytes(encode(text, 'big5'), {
      encoding: 'big5',
      columns: { code: '1', text: '3' },
    });
    expect(results).toEqual(['200002|用戶占線']);
  });

  it('may show its encoding after hundreds of kilobytes only', async () => {
    const ascii = '200002,13800000001,busy\n'.repeat(14_000);
    expect(ascii.length).toBeGreaterThan(300_000);
    for (const encoding of ['gb18030', 'utf-8'] as const) {
      for (const shift of [0, 1, 2, 3]) {
        const text = `status_code,callee,status_msg\n${'x'.repeat(shift)}200002,1,a\n${ascii}${ROWS.join('\n')}`;
        const { results, source } = await scanBytes(encode(text, encoding));
        expect(results.slice(-3)).toEqual(RESULTS);
        expect(source.guess.encoding).toBe(encoding);
      }
    }
  });

  it('may show its encoding at the very end of a chunk', async () => {
    const row = '200002,13800000001,busy\n';
    const fixed = 'status_code,callee,status_msg\n200002,,'.length;
    // the first chunk ends after none, one or two bytes of the first Chinese character
    for (const inside of [0, 1, 2]) {
      const room = (1 << 18) - inside - fixed;
      const rows = row.repeat(Math.floor(room / row.length) - 1);
      const title = `${'T'.repeat(room - rows.length - 1)}\n`;
      const text = `${title}status_code,callee,status_msg\n${rows}200002,,用户占线\n`;
      const { results, source } = await scanBytes(encode(text, 'gb18030'));
      expect(source.guess.encoding).toBe('gb18030');
      expect(results.at(-1)).toBe('200002|用户占线');
    }
  });

  it('stays UTF-8 with a damaged character, and the row that has it is counted', async () => {
    const bytes = encode(TEXT, 'utf-8');
    bytes[bytes.indexOf(encode('关', 'utf-8'))] = 0xff;
    const { results, source, warnings } = await scanBytes(bytes);
    expect(source.guess.encoding).toBe('utf-8');
    expect(results.slice(0, 2)).toEqual(RESULTS.slice(0, 2));
    expect(results[2]).toContain('\ufffd');
    expect(warnings).toContainEqual(['damaged-characters', { count: 1, rows: 1, file: 0, row: 4 }]);
  });

  it('may have | for delimiter and characters that end in its byte', async () => {
    const barred = [...tableOf('gb18030')]
      .filter(([, bytes]) => bytes[1] === 0x7c)
      .map(([char]) => char);
    expect(barred.length).toBeGreaterThan(100);
    const rows = barred.map((char) => `200002|138****0001|${char}"${char}`);
    const text = `状态码|被叫|备注\n${rows.join('\n')}\n200003|1|"a\nb${barred[0]}"\n`;
    const { results, rejected } = await scanBytes(encode(text, 'gb18030'));
    expect(rejected).toBe(0);
    expect(results).toEqual([
      ...barred.map((char) => `200002|${char}"${char}`),
      `200003|a\nb${barred[0]}`,
    ]);
  });
});

describe('an input that is no text', () => {
  it.each([
    ['an Excel workbook', Buffer.from('PK\x03\x04\x14\0\x06\0')],
    ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['zeros', Buffer.alloc(5000)],
    ['a few zeros', Buffer.alloc(3)],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 31))],
    ['a packed workbook', gzipSync(Buffer.from('PK\x03\x04\x14\0\x06\0'))],
  ])('is told: %s', async (_, bytes) => {
    expect(await codeOf(bytes, 'records.csv')).toBe('not-a-text-file');
  });

  it.each([
    ['no bytes', Buffer.alloc(0)],
    ['packed nothing', gzipSync('')],
    ['a byte order mark', Buffer.from('\ufeff')],
    ['spaces and empty lines', Buffer.from('\r\n  \n')],
  ])('is told empty: %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('empty-file');
  });

  it('is read all the same if only a few bytes of it are NUL', async () => {
    const { results } = await scanBytes(
      'status_code,callee,status_msg\n200002,138\0\0,busy\n200003,,no answer\n',
    );
    expect(results).toEqual(['200002|busy', '200003|no answer']);
  });
});

describe('an input without rows', () => {
  it('opens, and gives no row', async () => {
    for (const text of [HEADER, `${HEADER}\r\n`, `Title\n\n${HEADER}\n\n\n`]) {
      const { rows, rejected } = await scanBytes(text);
      expect([rows, rejected]).toEqual([0, 0]);
    }
  });

  it('is told from CSV if it is a package.json', async () => {
    expect(await codeOf('{\n  "name": "x",\n  "status": "y",\n  "version": "0.1.0"\n}\n')).toBe(
      'json-file',
    );
  });
});
