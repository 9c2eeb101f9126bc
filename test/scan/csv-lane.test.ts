import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, type TestEncoding } from '../helpers/encode.ts';
import { scanBytes } from './scan-file.ts';

const ENCODINGS: readonly TestEncoding[] = [
  'utf-8',
  'utf-8-bom',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'utf-16le-bom',
  'utf-16be-bom',
];

const HEADER = '状态码,被叫号码,结果描述';

describe('rejected rows', () => {
  // [raw text, reason]
  const bad: [string, string][] = [
    [',138****0002,', 'no-result'],
    ['200003', 'too-few-cells'],
    ['200003,138****0004,忙,多余', 'too-many-cells'],
    ['200003,"138****0005,没有结束的引号', 'open-quote'],
    [HEADER, 'repeated-header'],
    ['"","",""', 'no-result'],
    ['"多\n行",x,,😀', 'too-many-cells'],
    ['200003,最后', 'cut-off'],
  ];
  const good = '200002,138****0001,"用户,占线😀"';
  const lines = bad.flatMap(([raw]) => [good, '', raw]);
  const text = `标题\n${HEADER}\n${lines.join('\n')}`;

  it.each(ENCODINGS.flatMap((encoding) => [[encoding, false] as const, [encoding, true] as const]))(
    'stand in the file where they say: %s, packed: %s',
    async (encoding, isPacked) => {
      const original = encode(text, encoding);
      const scanned = await scanBytes(isPacked ? gzipSync(original) : original);
      const { rejects, rows, rejected, results } = scanned;
      // one row has a line break, and too many cells, so it counts as two broken lines
      const expected = bad.flatMap(([raw, reason]) =>
        raw.includes('多\n行')
          ? [
              ['"多', 'open-quote'],
              ['行",x,,😀', 'too-many-cells'],
            ]
          : [[raw, reason]],
      );
      expect(rejects.map(({ raw, reason }) => [raw, reason])).toEqual(expected);
      expect([rows, rejected]).toEqual([bad.length + expected.length, expected.length]);
      expect(results).toEqual(bad.map(() => '200002|用户,占线😀'));
      const plain = encoding.replace('-bom', '') as TestEncoding;
      for (const { raw, byteOffset, row } of rejects) {
        const bytes = encode(raw, plain);
        expect(original.subarray(byteOffset, byteOffset + bytes.length)).toEqual(bytes);
        const before = new TextDecoder(plain).decode(original.subarray(0, byteOffset));
        expect(row).toBe(1 + before.split('\n').length - 1);
      }
    },
  );

  it('stand where they say far into a UTF-16 file', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) =>
      i % 3 === 0 ? `,忙${i},` : i % 5000 === 1 ? `${i},"没有结束` : `200002,${i},用户占线😀`,
    );
    const original = encode(`状态码,被叫,备注\n${rows.join('\n')}\n`, 'utf-16le-bom');
    const { rejects } = await scanBytes(original);
    const expected = rows.flatMap((raw, i) =>
      raw.startsWith('200002') ? [] : [`${i + 2} ${raw}`],
    );
    expect(rejects.map(({ raw, row }) => `${row} ${raw}`).join('\n') === expected.join('\n')).toBe(
      true,
    );
    for (const { raw, byteOffset } of rejects) {
      const end = byteOffset + 2 * raw.length;
      expect(original.toString('utf16le', byteOffset, end)).toBe(raw);
    }
  });

  it('stand where they say even if the first one comes after megabytes of UTF-16', async () => {
    const rows = '200002,13800000001,用户占线😀\r\n'.repeat(135_000);
    expect(Buffer.byteLength(rows)).toBeGreaterThan(2 ** 22);
    const bad = ',13800000002,';
    const original = encode(`状态码,被叫,备注\r\n${rows}${bad}\r\n`, 'utf-16le-bom');
    const { rejects } = await scanBytes(original);
    expect(rejects).toHaveLength(1);
    expect(rejects[0]).toMatchObject({
      row: 135_002,
      byteOffset: original.length - 2 * (bad.length + 2),
      raw: bad,
    });
  });

  it('keep the beginning of a line that is too long, in whole characters', async () => {
    const { rejects, results } = await scanBytes(
      `status_code,备注\n200002,x${'忙'.repeat(700_000)}\n200003,y\n`,
    );
    expect(rejects).toHaveLength(1);
    expect(rejects[0]).toMatchObject({ reason: 'too-long', row: 2 });
    expect(rejects[0]?.raw).toMatch(/^200002,x忙{1000,5000}$/);
    expect(results).toEqual(['200003|y']);
  });

  it('keep an open quote’s line in full', async () => {
    const line = `200002,"${'忙'.repeat(20_000)}`;
    const { rejects } = await scanBytes(`status_code,备注\n${line}\n200003,y\n`);
    expect(rejects[0]?.raw).toBe(line);
  });
});

describe('a column of codes that is none', () => {
  it('is refused before it fills the memory, and named', async () => {
    const rows = Array.from({ length: 250_000 }, (_, i) => `call-${i},200002\n`);
    const text = `call_id,tel 13800000001\n${rows.join('')}`;
    await expect(scanBytes(text, { columns: { code: 'call_id', text: '2' } })).rejects.toThrow(
      expect.objectContaining({
        code: 'too-many-results',
        exitCode: 3,
        message: expect.stringMatching(/\(code = call_id, text = tel 138\*{4}0001\).* 196608 /),
      }),
    );
    // a campaign of fewer calls goes on: the report says that it knows none of these codes
    const { dictionaries } = await scanBytes(text.slice(0, 2_000_000), {
      columns: { code: 'call_id' },
    });
    expect(dictionaries.results.length).toBeGreaterThan(90_000);
  });
});

describe('the account of a file', () => {
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('200002,1,busy', '200003,2,"no, answer"', '200005,,') },
    {
      weight: 4,
      arbitrary: fc.string({
        unit: fc.constantFrom('"', '""', ',', 'a', '200002', ' ', '忙', '\0', '\ufffd'),
        maxLength: 8,
      }),
    },
  );
  const file = fc.record({
    lines: fc.array(line, { maxLength: 25 }),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom<TestEncoding>('utf-8', 'utf-8-bom', 'utf-16le-bom', 'utf-16be-bom'),
  });

  it('adds up, whatever the quotes do, and no line is lost or counted twice', async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ lines, end, encoding }) => {
        const text = `status_code,callee,备注${end}${lines.join(end)}`;
        // with more of them it is no text at all
        fc.pre(text.split('\0').length - 1 <= text.length / 10);
        const {
          rows,
          rejected,
          results,
          rejects,
          lines: accepted,
        } = await scanBytes(encode(text, encoding));
        expect(rows).toBe(results.length + rejected);
        expect(rejected).toBe(rejects.length);
        const begun = [...accepted, ...rejects.map(({ row }) => row)].sort((a, b) => a - b);
        expect(new Set(begun).size).toBe(rows);
        // a line on which no row begins is empty or belongs to a record over several lines, which began with a quote
        const isBegun = new Set(begun);
        const physical = text.split(/\r\n|\n|\r/);
        const hasQuoteAbove = (i: number): boolean => {
          const above = begun.findLast((row) => row <= i);
          return physical[(above ?? 1) - 1]?.includes('"') === true;
        };
        const lost = physical.slice(1).flatMap((content, at) => {
          const number = at + 2;
          return content === '' || isBegun.has(number) || hasQuoteAbove(number) ? [] : [number];
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('adds up for random bytes in every encoding, and nothing throws', async () => {
    const bytes = fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...Buffer.from('""||,,\n\r\na7')) },
        { weight: 2, arbitrary: fc.integer({ min: 0x80, max: 0xff }) },
        { weight: 1, arbitrary: fc.constantFrom(0x81, 0xfe, 0xff, 0x7c, 0x30, 0x22) },
      ),
      { maxLength: 150 },
    );
    const encoding = fc.constantFrom(
      'utf-8' as const,
      'gb18030' as const,
      'big5' as const,
      'windows-1252' as const,
    );
    await fc.assert(
      fc.asyncProperty(
        bytes,
        encoding,
        fc.constantFrom(',', '|'),
        async (body, name, delimiter) => {
          const header = `status_code${delimiter}callee${delimiter}status_msg\n`;
          const file = Buffer.concat([Buffer.from(header), Buffer.from(body)]);
          const { rows, rejected, rejects, results } = await scanBytes(file, { encoding: name });
          expect(rows).toBe(results.length + rejected);
          for (const { byteOffset } of rejects) {
            const before = file[byteOffset - 1];
            expect(before === 0x0a || before === 0x0d).toBe(true);
          }
        },
      ),
      { numRuns: 700 },
    );
  });
});

describe('the rows of a healthy file', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '忙', ' x'),
    maxLength: 4,
  });

  it('are those that csv-parse reads from the whole text', async () => {
    const table = fc.array(fc.tuple(fc.constantFrom('200002', '200003'), cell, cell), {
      minLength: 1,
      maxLength: 300,
    });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), async (rows, end) => {
        const quoted = rows.map((row) =>
          row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','),
        );
        const text = `status_code,callee,status_msg${end}${quoted.join(end)}${end}`;
        const oracle = parse(text, { from_line: 2, relax_column_count: true }) as string[][];
        const { results, rejected, columns } = await scanBytes(text);
        expect(rejected).toBe(0);
        expect(results).toEqual(oracle.map(([code, , message]) => `${code}|${message?.trim()}`));
        expect(columns.length).toBe(rows.length);
        expect(columns.callId.some((id) => id !== 0)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
