import { page } from '../html/page.ts';
import type { Reporter } from '../reporter.ts';

/** For people who open no terminal: one page with charts, in both languages, that loads nothing. */
const html: Reporter = (report, view) => page(report, view);
export default html;
