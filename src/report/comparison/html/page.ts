import type { Comparison } from '../../../model/comparison.ts';
import { page } from '../../html/page.ts';
import type { View } from '../../reporter.ts';
import { contents } from './contents.ts';

/** For people who open no terminal: one page with the differences as charts, in both languages, that loads nothing. */
export function htmlComparison(comparison: Comparison, view: View): string {
  return page(view, (language) => contents(comparison, view, language));
}
