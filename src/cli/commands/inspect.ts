import { inspect, type Language, renderInspection } from '../../index.ts';
import { type Io, viewFor, write } from '../io.ts';
import { settleInput } from '../settings.ts';
import { type InputFlags, inputOptions } from './analyze.ts';

export interface InspectFlags extends InputFlags {
  readonly config?: string | false;
  readonly rows?: number;
  readonly format?: 'text' | 'json';
  readonly showNumbers?: true;
  readonly color: boolean;
}

export async function inspectCommand(
  file: string,
  given: InspectFlags,
  io: Io,
  language: Language,
): Promise<void> {
  const flags = await settleInput(given, io);
  const found = await inspect(file, { ...inputOptions([file], flags, io), rows: flags.rows });
  const view = viewFor(io, language, { color: flags.color, quiet: false, toFile: false });
  const format = flags.format ?? 'text';
  await write(io.stdout, await renderInspection(found, format, view, flags.showNumbers === true));
}
