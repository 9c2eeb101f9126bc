import { type BookId, explain, type Language, renderExplanation } from '../../index.ts';
import { type Io, viewFor, write } from '../io.ts';

export interface ExplainFlags {
  readonly book?: BookId;
  readonly format?: 'text' | 'json';
  readonly color: boolean;
}

export async function explainCommand(
  topic: string,
  flags: ExplainFlags,
  io: Io,
  language: Language,
): Promise<void> {
  const found = await explain(topic, { language, book: flags.book });
  const view = viewFor(io, language, { color: flags.color, quiet: false, toFile: false });
  await write(io.stdout, await renderExplanation(found, flags.format ?? 'text', view));
}
