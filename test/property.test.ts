import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyze, CalldiagError, type Outcome } from '../src/index.ts';
import { encode } from './helpers/encode.ts';

// Any table of calls, written in any supported dialect and encoding, comes back with the same counts.

/** What the provider's documents say of these codes; typed by hand. */
const MEANING = {
  '200000': 'completed/heard-in-full',
  '200001': 'early-hangup/hung-up-early',
  '200002': 'busy/user-busy',
  '200003': 'no-answer/rang-out',
  '200004': 'invalid-number/invalid',
  '200005': 'unreachable/unspecified',
  '200006': 'misconfigured/audio-format',
  '200007': 'unreachable/out-of-coverage',
  '200010': 'unreachable/powered-off',
  '200011': 'invalid-number/suspended',
  '200118': 'restricted/time-window',
  '200777': 'unknown/unknown-code',
  '200101': 'event',
  '': 'rejected',
} as const satisfies Record<string, Outcome | 'event' | 'rejected'>;

const HEADERS = {
  snake: ['call_id', 'out_id', 'callee', 'originate_time', 'duration', 'status_code'],
  camel: ['callId', 'outId', 'callee', 'originateTime', 'duration', 'statusCode'],
  chinese: ['呼叫ID', '任务名称', '被叫号码', '呼叫时间', '通话时长（秒）', '状态码'],
} as const;

const row = fc.record({
  id: fc.integer({ min: 0, max: 30 }),
  code: fc.constantFrom(...(Object.keys(MEANING) as (keyof typeof MEANING)[])),
  // what people put into a free column, in characters that every encoding has
  group: fc.string({
    unit: fc.constantFrom('a', '7', ' ', ',', ';', '\t', '|', '"', '\n', '\r\n', '九', '月', "'"),
    maxLength: 6,
  }),
  duration: fc.constantFrom('0', '12', '12s', '12秒', '1分5秒', '00:12', ''),
});

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoting: fc.constantFrom('always', 'needed'),
  encoding: fc.constantFrom(
    'utf-8',
    'utf-8-bom',
    'gb18030',
    'utf-16le',
    'utf-16le-bom',
    'utf-16be-bom' as const,
  ),
  header: fc.constantFrom('snake', 'camel', 'chinese' as const),
  titles: fc.array(fc.constantFrom('九月外呼话单', '导出时间 2026', ''), { maxLength: 2 }),
  excel: fc.constantFrom(
    (code: string) => code,
    (code: string) => (code === '' ? '' : `="${code}"`),
    (code: string) => (code === '' ? '' : `${code}.0`),
  ),
  isZipped: fc.boolean(),
  endsLine: fc.boolean(),
  chunk: fc.integer({ min: 1, max: 4000 }),
});

it('any table in any dialect comes back with the same counts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 60 }),
      dialect,
      async (rows, style) => {
        const quote = (cell: string): string =>
          style.quoting === 'always' || /["\r\n,;\t|]/.test(cell)
            ? `"${cell.replaceAll('"', '""')}"`
            : cell;
        const line = (cells: readonly string[]): string => cells.map(quote).join(style.delimiter);
        const lines = [
          ...style.titles,
          line(HEADERS[style.header]),
          ...rows.map(({ id, code, group, duration }) =>
            line([
              `id-${id}`,
              group,
              `1390000${String(id).padStart(4, '0')}`,
              '2026-09-01 09:00:00',
              duration,
              style.excel(code),
            ]),
          ),
        ];
        const text = lines.join(style.lineEnd) + (style.endsLine ? style.lineEnd : '');
        const plain = encode(text, style.encoding);
        const bytes = style.isZipped ? gzipSync(plain) : plain;
        const chunks = Array.from({ length: Math.ceil(bytes.length / style.chunk) }, (_, i) =>
          bytes.subarray(i * style.chunk, (i + 1) * style.chunk),
        );

        // the model: of all final rows of an id the last one counts
        const last = new Map<number, Outcome>();
        const expected = { rows: rows.length, calls: 0, duplicates: 0, notFinal: 0, rejected: 0 };
        for (const { id, code } of rows) {
          const meaning = MEANING[code];
          if (meaning === 'rejected') expected.rejected++;
          else if (meaning === 'event') expected.notFinal++;
          else {
            if (last.has(id)) expected.duplicates++;
            last.set(id, meaning);
          }
        }
        expected.calls = last.size;
        const counts: Record<string, number> = {};
        for (const outcome of last.values()) counts[outcome] = (counts[outcome] ?? 0) + 1;

        const found = await analyze(['-'], { stdin: Readable.from(chunks) }).then(
          ({ input, categories }) => ({
            input: {
              rows: input.rows,
              calls: input.calls,
              duplicates: input.duplicates,
              notFinal: input.notFinal,
              rejected: input.rejected,
            },
            counts: Object.fromEntries(
              categories.flatMap(({ id, causes }) =>
                causes
                  .filter(({ calls }) => calls > 0)
                  .map((one) => [`${id}/${one.id}`, one.calls]),
              ),
            ),
          }),
          (error: unknown) => (error instanceof CalldiagError ? error.code : error),
        );
        expect(found).toEqual(expected.calls === 0 ? 'no-usable-row' : { input: expected, counts });
      },
    ),
    { numRuns: 300 },
  );
});
