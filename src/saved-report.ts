import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
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
  const { schemaVersion, kind } = found;
  if (kind === 'comparison') throw problem('no-saved-report', { path, said: COMPARISON });
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
  const schema: Schema = JSON.parse(schemaText('report'));
  // interpreted: to compile a schema of this size takes half a second
  const { errors } = new Validator(schema, '7').validate(report);
  const fault = faultIn(errors) ?? impossible(report, []);
  if (fault === undefined) return report as unknown as Report;
  throw problem('no-saved-report', {
    path,
    said: {
      en: `${fault.place || '/'}: ${fault.what}`,
      'zh-CN': `${fault.place || '/'} 不符合格式（${fault.what}）`,
    },
  });
}

/** Where a report is not what it should be. */
interface Fault {
  /** A JSON pointer. */
  readonly place: string;
  readonly what: string;
}

/** Keywords that only pass on what is wrong further inside. */
const OUTER = new Set(['properties', 'items', 'anyOf']);

/** The first place that is wrong in itself: of a finding, not that it is none of every other rule. */
function faultIn(errors: readonly OutputUnit[]): Fault | undefined {
  const inner = errors.filter(({ keyword }) => !OUTER.has(keyword));
  const first = inner.find(({ keyword }) => keyword !== 'const') ?? inner[0];
  if (first === undefined) return undefined;
  const { instanceLocation, keyword, error } = first;
  return {
    place: instanceLocation.replace(/^#/, ''),
    what: keyword === 'const' ? 'Instance is none of the values that it may have.' : error,
  };
}

/** No report has more lists in lists; whoever walks through one may then do so by calling itself. */
const DEEPEST = 30;

/** What no schema can tell: more of something than there is of the whole, and a document that never ends. */
function impossible(value: unknown, path: readonly string[]): Fault | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { numerator, denominator } = value as Record<string, unknown>;
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    if (numerator > denominator)
      return { place: pointer(path), what: `${numerator} of ${denominator}` };
  }
  if (path.length > DEEPEST) return { place: pointer(path), what: 'nested too deeply' };
  for (const [key, inside] of Object.entries(value)) {
    const found = impossible(inside, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const pointer = (path: readonly string[]): string => path.map((key) => `/${key}`).join('');

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
const COMPARISON: Text = {
  en: 'this is a comparison: calldiag compare makes it again in any format',
  'zh-CN': '这是对比结果，请用 calldiag compare 重新生成其他格式',
};
const NO_VERSION: Text = {
  en: 'this JSON has no schemaVersion',
  'zh-CN': '这个 JSON 没有 schemaVersion 字段',
};
