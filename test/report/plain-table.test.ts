import { describe, expect, it } from 'vitest';
import { plainTable } from '../../src/report/plain-table.ts';

describe('a plain table', () => {
  it('aligns its columns, two spaces apart, without spaces at the end of a line', () => {
    expect(
      plainTable(
        ['n', 'name'],
        [
          ['7', 'a'],
          ['12', 'bcdefg'],
        ],
        ['right', 'left'],
      ),
    ).toEqual(['   n  name', '   7  a', '  12  bcdefg']);
  });

  it('knows that a Chinese character takes two columns and a colour none', () => {
    const red = '\x1b[31mab\x1b[39m';
    expect(
      plainTable(
        ['', ''],
        [
          ['中文', 'x'],
          [red, 'y'],
        ],
        ['left', 'left'],
      ),
    ).toEqual(['', '  中文  x', `  ${red}    y`]);
  });

  it('draws cells of several lines, and columns beyond the head', () => {
    expect(plainTable(['n'], [['1', 'one\nand more', 'z']], ['right', 'left', 'left'])).toEqual([
      '  n',
      '  1  one       z',
      '     and more',
    ]);
  });
});
