import { contents } from '../html/contents.ts';
import { page } from '../html/page.ts';
import type { Reporter } from '../reporter.ts';

/** For people who open no terminal: one page with charts, in both languages, that loads nothing. */
const html: Reporter = (report, view) => page(view, (language) => contents(report, view, language));
export default html;
