import { describe, expect, it } from 'vitest';
import { encode, type TestEncoding, tableOf } from './encode.ts';

const TEXT = '状态码,被叫号码\r\n200002,用户占线 "x"|㊣\n';

describe('the encoder of the tests', () => {
  it.each<[TestEncoding, string]>([
    ['utf-8', 'utf-8'],
    ['utf-8-bom', 'utf-8'],
    ['gb18030', 'gb18030'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
    ['utf-16le-bom', 'utf-16le'],
    ['utf-16be-bom', 'utf-16be'],
  ])('writes %s that TextDecoder reads', (encoding, label) => {
    expect(new TextDecoder(label).decode(encode(`${TEXT}😀𠮷`, encoding))).toBe(`${TEXT}😀𠮷`);
  });

  it('writes Big5 that TextDecoder reads', () => {
    expect(new TextDecoder('big5').decode(encode('用戶占線,被叫號碼', 'big5'))).toBe(
      '用戶占線,被叫號碼',
    );
  });

  // 啊 stands at B0A1, 用户占线 as in any GB2312 table
  it('knows GB2312', () => {
    expect(encode('啊用户占线', 'gb18030').toString('hex')).toBe('b0a1d3c3bba7d5bccfdf');
    expect(tableOf('gb18030').size).toBeGreaterThan(23_000);
  });

  it('refuses what an encoding does not have', () => {
    expect(() => encode('😀', 'big5')).toThrow(RangeError);
  });
});
