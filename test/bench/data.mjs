// The files that are measured: made once, kept in the system's directory for temporary files.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';

const generator = fileURLToPath(new URL('make-records.mjs', import.meta.url));
const BLOCK = 1 << 20;

export const directory = join(tmpdir(), 'calldiag-bench');
/** Files of another generator have other names. */
const edition = [generator, fileURLToPath(import.meta.url)]
  .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
  .digest('hex')
  .slice(0, 8);

const MAKE = {
  plain: (rows, to) => generate([rows, 1], to),
  quoted: (rows, to) => generate([rows, 1, '--quote'], to),
  crlf: (rows, to) => derive(rows, to, 'latin1', withCrlf),
  gb18030: (rows, to) => derive(rows, to, 'utf8', inGb18030),
  gz: (rows, to) => derive(rows, to, undefined, createGzip()),
};

/** A file of so many rows: `plain`, `quoted`, `crlf`, `gb18030` or `gz`, all with the same records. */
export async function dataFile(kind, rows, say) {
  const path = join(directory, `${rows}-${kind}-${edition}.csv${kind === 'gz' ? '.gz' : ''}`);
  if (existsSync(path)) return path;
  say(`making ${path}`);
  await mkdir(directory, { recursive: true });
  const part = `${path}.${process.pid}.part`;
  await MAKE[kind](rows, part);
  await rename(part, path);
  return path;
}

/** Reads a file once, so that those who are measured find it in memory. */
export async function warm(path) {
  for await (const _ of createReadStream(path, { highWaterMark: BLOCK }));
}

async function generate(args, to) {
  const file = await open(to, 'w');
  const child = spawn(process.execPath, [generator, ...args], {
    stdio: ['ignore', file.fd, 'inherit'],
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  await file.close();
  if (code !== 0) throw new Error(`the generator ended with ${code}`);
}

async function derive(rows, to, encoding, change) {
  const plain = await dataFile('plain', rows, () => undefined);
  const from = createReadStream(plain, { highWaterMark: BLOCK, encoding });
  await pipeline(from, change, createWriteStream(to));
}

async function* withCrlf(chunks) {
  for await (const text of chunks) yield Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');
}

/** Node reads this encoding but does not write it, so every two bytes are decoded once and the table is turned round. */
async function* inGb18030(chunks) {
  const codes = new Uint16Array(0x10000);
  const decoder = new TextDecoder('gb18030');
  for (let code = 0x8140; code < 0xff00; code++) {
    const char = decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
    if (char.length === 1 && char !== '\ufffd') codes[char.charCodeAt(0)] ||= code;
  }
  for await (const text of chunks) {
    const bytes = Buffer.allocUnsafe(2 * text.length);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const char = text.charCodeAt(i);
      if (char < 0x80) bytes[length++] = char;
      else if (codes[char] === 0) throw new Error(`no two bytes for ${text[i]}`);
      else length = bytes.writeUInt16BE(codes[char], length);
    }
    yield bytes.subarray(0, length);
  }
}
