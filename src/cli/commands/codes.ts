import { type BookId, type Language, listCodes, renderCodes } from '../../index.ts';
import { type Io, viewFor, write } from '../io.ts';

export interface CodesFlags {
  readonly book?: BookId;
  readonly format?: 'table' | 'json' | 'csv';
  readonly color: boolean;
}

export async function codesCommand(flags: CodesFlags, io: Io, language: Language): Promise<void> {
  const codes = await listCodes(flags.book);
  const view = viewFor(io, language, { color: flags.color, quiet: false, toFile: false });
  await write(io.stdout, await renderCodes(codes, flags.format ?? 'table', view));
}
