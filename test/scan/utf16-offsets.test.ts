import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Utf16Offsets } from '../../src/scan/utf16-offsets.ts';

const text = fc.string({
  unit: fc.constantFrom('a', ',', '\n', 'é', '忙', '\u{1f600}'),
  maxLength: 20,
});

describe('places in a UTF-16 file', () => {
  it('are where the text before them ends', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(text, { maxLength: 6 }),
        fc.constantFrom(0, 2),
        (head, chunks, mark) => {
          const offsets = new Utf16Offsets(mark, Buffer.from(head));
          for (const chunk of chunks) offsets.push(Buffer.from(chunk));
          let before = head;
          for (const char of ['', ...chunks.join('')]) {
            before += char;
            const wanted = mark + Buffer.from(before, 'utf16le').length;
            expect(offsets.at(Buffer.byteLength(before))).toBe(wanted);
          }
        },
      ),
    );
  });

  it('may be asked for while the file goes on, long after the first', () => {
    const offsets = new Utf16Offsets(2, Buffer.from('头\n'));
    const chunk = Buffer.from('忙,a\n'.repeat(100_000));
    for (let i = 1; i <= 20; i++) {
      offsets.push(chunk);
      // each chunk is 400 000 characters, 600 000 bytes of UTF-8
      expect(offsets.at(4 + i * 600_000)).toBe(2 + 4 + i * 800_000);
    }
    for (let i = 21; i <= 40; i++) offsets.push(chunk);
    expect(offsets.at(4 + 40 * 600_000 - 6)).toBe(2 + 4 + 40 * 800_000 - 8);
  });
});
