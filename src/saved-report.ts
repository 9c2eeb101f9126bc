import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Ajv, type ValidateFunction } from 'ajv';
import { problem } from './errors.ts';
import type { Text } from './model/language.ts';
import type { Report } from './model/report.ts';
import { STDIN } from './read/inputs.ts';
import { schemaText } from './schema.ts';
import { version } from './version.ts';

const SCHEMA_VERSION: Report['schemaVersion'] = 1;

/**
 * A report that was saved as JSON. It may come from anywhere, so it is held against the schema before it is believed.
 * @param path a file, or `-` for `stdin`
 */
export async function readReport(path: string, stdin?: Readable): Promise<Report> {
  const found = parsed(decode(await bytesOf(path, stdin)), path);
  const { schemaVersion } = found;
  if (schemaVersion === undefined) throw problem('no-saved-report', { path, said: NO_VERSION });
  if (schemaVersion !== SCHEMA_VERSION) {
    throw problem('report-version', {
      path,
      found: JSON.stringify(schemaVersion),
      expected: SCHEMA_VERSION,
      version,
    });
  }
  // reports did not have it from the beginning
  const report = 'gates' in found ? found : { ...found, gates: null };
  compiled ??= compile();
  const validate = await compiled;
  if (validate(report)) return report;
  const [first] = validate.errors ?? [];
  const place = first?.instancePath || '/';
  throw problem('no-saved-report', {
    path,
    said: {
      en: `${place} ${first?.message ?? 'is wrong'}`,
      'zh-CN': `${place} 不符合格式（${first?.message ?? ''}）`,
    },
  });
}

/** Takes half a second, so once is enough for who reads many. */
let compiled: Promise<ValidateFunction<Report>> | undefined;
async function compile(): Promise<ValidateFunction<Report>> {
  return new Ajv({ allowUnionTypes: true }).compile<Report>(JSON.parse(await schemaText('report')));
}

async function bytesOf(path: string, stdin: Readable | undefined): Promise<Buffer> {
  if (path === STDIN) {
    if (stdin === undefined) throw problem('no-stdin', { path });
    return buffer(stdin);
  }
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (reason === 'ENOENT') throw problem('file-missing', { path }, { cause: error });
    throw problem('file-unreadable', { path, reason }, { cause: error });
  }
}

/** PowerShell's `>` saves as UTF-16; a byte order mark is passed over. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function parsed(json: string, path: string): Record<string, unknown> {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch (error) {
    throw problem('no-saved-report', { path, said: NO_JSON }, { cause: error });
  }
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

const NO_JSON: Text = { en: 'this is no JSON', 'zh-CN': '内容不是 JSON' };
const NO_VERSION: Text = {
  en: 'this JSON has no schemaVersion',
  'zh-CN': '这个 JSON 没有 schemaVersion 字段',
};
