import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { problem } from './errors.ts';
import type { Report } from './model/report.ts';
import type { InputOptions } from './options.ts';
import { expandInputs, STDIN } from './read/inputs.ts';
import { openInput, peek } from './read/open.ts';
import { readReport } from './saved-report.ts';

/** What a user named: a saved report, or records still to be read. */
export type Named =
  | { readonly report: Report }
  | { readonly paths: readonly string[]; readonly stdin: Readable | undefined };

/** Enough to see with what a file begins. */
const HEAD_BYTES = 256;

/**
 * Tells a saved report (what `analyze --format json` printed) from records, by its content.
 * @throws CalldiagError as `readReport` does for JSON that is no report
 */
export async function openNamed(
  path: string,
  { stdin, signal }: Pick<InputOptions, 'stdin' | 'signal'>,
): Promise<Named> {
  const paths = await expandInputs([path]);
  const [file = path] = paths;
  if (paths.length > 1) return { paths, stdin };
  if (file !== STDIN && (await stat(file)).isFile()) {
    const input = await openInput(file, undefined, signal);
    const [head, all] = await peek(input.chunks as AsyncIterable<Buffer>, HEAD_BYTES);
    const isReport = beginsObject(head);
    // unpacked on its way
    if (isReport && input.plainBytes === undefined) {
      return { report: await readReport(STDIN, Readable.from(all, { objectMode: false })) };
    }
    await all.return(undefined);
    input.close();
    return isReport ? { report: await readReport(file) } : { paths, stdin };
  }
  if (file === STDIN && stdin === undefined) throw problem('no-stdin', { path });
  // a pipe can be read once only: whoever reads it next gets what was looked at as well
  const [head, all] = await peek(bytesOf(stdin, file), HEAD_BYTES);
  const whole = Readable.from(all, { objectMode: false });
  if (beginsObject(head)) return { report: await readReport(STDIN, whole) };
  return { paths: [STDIN], stdin: whole };
}

async function* bytesOf(stdin: Readable | undefined, path: string): AsyncGenerator<Buffer> {
  const stream = path === STDIN && stdin !== undefined ? stdin : createReadStream(path);
  for await (const chunk of stream) {
    yield typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
  }
}

/** No table of calls begins with a brace. PowerShell saves as UTF-16. */
function beginsObject(head: Buffer): boolean {
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe;
  return /^\s*\{/.test(new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(head));
}
