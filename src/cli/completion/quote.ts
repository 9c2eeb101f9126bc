import type { Language, Text } from '../../index.ts';

/** Within single quotes nothing has a meaning, in bash and in zsh, but the quote that ends them. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Fish knows two escapes within single quotes. */
export function quoteForFish(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

/** A description fits on one line beside its word. */
export function oneLine(text: Text | undefined, language: Language): string {
  return (text?.[language] ?? '').replace(/\s+/g, ' ').trim();
}
