import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EncodingGuess, markLength, utf16ToUtf8 } from '../../src/read/encoding.ts';
import { encode, type TestEncoding } from '../helpers/encode.ts';

const HEADER = '状态码,被叫号码,结果描述\n';
const ROWS = '200002,138****0001,用户占线\n200003,139****0002,用户收到呼叫但未接听\n';
const TEXT = HEADER + ROWS;

function guess(bytes: Buffer): EncodingGuess {
  return new EncodingGuess(bytes, undefined);
}

describe('the encoding of a file', () => {
  it.each<[TestEncoding, string, string, number]>([
    ['utf-8', 'utf-8', 'valid-utf-8', 0],
    ['utf-8-bom', 'utf-8', 'byte-order-mark', 3],
    ['gb18030', 'gb18030', 'not-utf-8', 0],
    ['utf-16le', 'utf-16le', 'zero-bytes', 0],
    ['utf-16be', 'utf-16be', 'zero-bytes', 0],
    ['utf-16le-bom', 'utf-16le', 'byte-order-mark', 2],
    ['utf-16be-bom', 'utf-16be', 'byte-order-mark', 2],
  ])('is told: %s', (encoding, expected, why, mark) => {
    const bytes = encode(TEXT, encoding);
    expect([guess(bytes).encoding, guess(bytes).why, markLength(bytes)]).toEqual([
      expected,
      why,
      mark,
    ]);
  });

  it('is what the user asked for, whatever the bytes say', () => {
    const asked = new EncodingGuess(encode(TEXT, 'utf-8-bom'), 'big5');
    expect([asked.encoding, asked.why]).toEqual(['big5', 'asked-for']);
  });

  it('stays UTF-8 if one character is damaged, even if there are few', () => {
    for (const text of [
      TEXT,
      'code,text\n200002,用户占线\n',
      `${'a'.repeat(1000)},é,è,${'ü'.repeat(60)}`,
    ]) {
      const bytes = encode(text, 'utf-8');
      const at = bytes.findIndex((byte) => byte >= 0xc0);
      bytes[at] = 0xff;
      expect(guess(bytes).encoding).toBe('utf-8');
    }
  });

  it('stays UTF-8 if the head ends within a character', () => {
    const bytes = encode(TEXT, 'utf-8');
    for (let length = HEADER.length * 2; length < bytes.length; length++) {
      expect(guess(bytes.subarray(0, length)).encoding).toBe('utf-8');
    }
  });

  it('is GB18030 for any words of its Chinese, wherever the head ends', () => {
    const bytes = encode(TEXT, 'gb18030');
    for (let length = 6; length < bytes.length; length++) {
      expect(guess(bytes.subarray(0, length)).encoding).toBe('gb18030');
    }
  });

  it('is left open by plain ASCII, and decided by the first other character', () => {
    const ascii = Buffer.from('200002,13800000001\n'.repeat(20_000));
    const late = guess(ascii.subarray(0, 65_536));
    expect([late.encoding, late.why]).toEqual(['utf-8', 'plain-ascii']);
    late.see(ascii);
    expect(late.why).toBe('plain-ascii');
    late.see(encode(ROWS, 'gb18030'));
    expect(late.encoding).toBe('gb18030');
    late.see(encode(ROWS, 'utf-8'));
    expect(late.encoding).toBe('gb18030');
  });

  it('does not depend on where the first Chinese word is cut', () => {
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const bytes = encode(`a,b\n1,2\n${ROWS}`, encoding);
      for (let cut = 0; cut <= bytes.length; cut++) {
        const seen = guess(Buffer.from('a,b\n'));
        seen.see(bytes.subarray(0, cut));
        seen.see(bytes.subarray(cut));
        expect(seen.encoding).toBe(encoding);
      }
    }
  });

  it('is not UTF-16 because of a few NUL bytes', () => {
    const bytes = Buffer.from('code,phone\n200002,138\0\0\n200003,139\0\n'.repeat(20));
    expect(guess(bytes).encoding).toBe('utf-8');
  });
});

describe('UTF-16', () => {
  async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  }
  async function read(
    bytes: Buffer,
    size: number,
    encoding: 'utf-16le' | 'utf-16be',
  ): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of utf16ToUtf8(inPieces(bytes, size), encoding)) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  }

  it('becomes UTF-8 however it is cut, its byte order mark dropped', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ',', '\n', '忙', '\u{1f600}'),
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('utf-16le' as const, 'utf-16be' as const),
        fc.constantFrom('' as const, '-bom' as const),
        async (written, size, encoding, bom) => {
          expect(await read(encode(written, `${encoding}${bom}`), size, encoding)).toBe(written);
        },
      ),
    );
  });
});
