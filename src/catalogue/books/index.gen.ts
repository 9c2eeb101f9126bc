// Generated from the files of this folder by `npm run gen`; do not edit.
import type { Book } from '../../model/book.ts';
import type { BookId } from '../../model/ids.gen.ts';
import aliyunVms from './aliyun-vms.ts';

export const books: Readonly<Record<BookId, Book>> = {
  'aliyun-vms': aliyunVms,
};
