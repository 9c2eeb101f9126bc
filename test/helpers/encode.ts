export type TestEncoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'gb18030'
  | 'big5'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-16le-bom'
  | 'utf-16be-bom';

/**
 * Text as bytes, in encodings that Node can read but not write. For GB18030 and Big5 the table is had by decoding every
 * sequence of one or two bytes and turning it round, so it is exactly what `TextDecoder` reads.
 * @throws RangeError for a character that the encoding does not have
 */
export function encode(text: string, encoding: TestEncoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'utf-16le-bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be-bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    default:
      return encodeByTable(text, encoding);
  }
}

function encodeByTable(text: string, encoding: 'gb18030' | 'big5'): Buffer {
  const table = tableOf(encoding);
  return Buffer.concat(
    Array.from(text, (char) => {
      const isBeyondBmp = (char.codePointAt(0) as number) > 0xffff;
      const bytes =
        table.get(char) ?? (encoding === 'gb18030' && isBeyondBmp ? fourBytes(char) : undefined);
      if (bytes === undefined) throw new RangeError(`${encoding} has no ${JSON.stringify(char)}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, ReadonlyMap<string, Buffer>>();

/** Every character of an encoding that takes one or two bytes, with its bytes. */
export function tableOf(encoding: 'gb18030' | 'big5'): ReadonlyMap<string, Buffer> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, Buffer>();
  const decoder = new TextDecoder(encoding);
  for (let first = 0; first < 0x80; first++) {
    table.set(String.fromCharCode(first), Buffer.from([first]));
  }
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const bytes = Buffer.from([lead, trail]);
      const chars = [...decoder.decode(bytes)];
      const [char = ''] = chars;
      if (chars.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, bytes);
    }
  }
  tables.set(encoding, table);
  return table;
}

/** Characters beyond the basic plane stand in GB18030 in one straight run from 90 30 81 30 on. */
function fourBytes(char: string): Buffer {
  let place = (char.codePointAt(0) as number) - 0x10000;
  const last = 0x30 + (place % 10);
  place = Math.floor(place / 10);
  const third = 0x81 + (place % 126);
  place = Math.floor(place / 126);
  return Buffer.from([0x90 + Math.floor(place / 10), 0x30 + (place % 10), third, last]);
}
