import type { Book, BookEntry, CodeTable } from '../model/book.ts';

const indexes = new WeakMap<Book, Map<string, BookEntry>>();

/** The entry of a cleaned code in one table of a book. */
export function lookUp(book: Book, table: CodeTable, code: string): BookEntry | undefined {
  return indexOf(book).get(`${table}\0${code.toUpperCase()}`);
}

/** Every reading of a cleaned code, whatever the table. */
export function lookUpEverywhere(book: Book, code: string): BookEntry[] {
  const wanted = code.toUpperCase();
  return book.entries.filter((entry) => entry.code.toUpperCase() === wanted);
}

/** True for a code that is this provider's beyond doubt, known or not: `200999` is, `500` is not. */
export function isOfFamily(book: Book, code: string): boolean {
  return new RegExp(book.family).test(code);
}

function indexOf(book: Book): Map<string, BookEntry> {
  let index = indexes.get(book);
  if (index === undefined) {
    index = new Map(
      book.entries.map((entry) => [`${entry.table}\0${entry.code.toUpperCase()}`, entry]),
    );
    indexes.set(book, index);
  }
  return index;
}
