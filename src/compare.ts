import { analyze } from './analyze.ts';
import { CLAIM_SHARES, type Claim, parseClaim } from './compare/claims.ts';
import { compareReports } from './compare/compare-reports.ts';
import { problem } from './errors.ts';
import type { Comparison, MixDimension } from './model/comparison.ts';
import type { Report } from './model/report.ts';
import { nearest } from './nearest.ts';
import { openNamed } from './open-named.ts';
import type { AnalyzeOptions } from './options.ts';
import { STDIN } from './read/inputs.ts';
import { optionsOf } from './report/selection-options.ts';
import { version } from './version.ts';

export interface CompareOptions extends Omit<AnalyzeOptions, 'top'> {
  /** Claims to test: `heard-in-full+20%` (of the value before), `busy-5pp` (percentage points). */
  readonly claims?: readonly string[] | undefined;
  /** The mixes to take out of the differences where they have changed. Default all. */
  readonly adjust?: readonly MixDimension[] | undefined;
}

/** The spine: two reports, saved or made now, and what differs between them. */
export async function compare(
  before: string,
  after: string,
  options: CompareOptions,
): Promise<Comparison> {
  const claims = (options.claims ?? []).map(claimOf);
  if (before === STDIN && after === STDIN) throw problem('one-stdin', {});
  const own = await reportOf(before, options);
  const other = await reportOf(after, options);
  return compareReports(
    own,
    other,
    { claims, adjust: options.adjust },
    { language: options.language ?? 'en', version },
  );
}

async function reportOf(path: string, options: CompareOptions): Promise<Report> {
  const named = await openNamed(path, options);
  if ('report' in named) {
    refuseOtherSelection(path, named.report, options);
    return named.report;
  }
  return analyze(named.paths, { ...options, stdin: named.stdin });
}

/** Calls that a saved report does not show one by one cannot be selected any more. */
function refuseOtherSelection(path: string, report: Report, { selection }: CompareOptions): void {
  if (selection === undefined) return;
  const made = report.input.selected?.options ?? [];
  if (made.join(' ') !== optionsOf(selection).join(' ')) {
    throw problem('saved-report-selected', { path, options: made.join(' ') });
  }
}

function claimOf(text: string): Claim {
  const claim = parseClaim(text);
  if (claim !== undefined && CLAIM_SHARES.includes(claim.share)) return claim;
  const share = claim?.share ?? /^[a-z-]*[a-z]/.exec(text)?.[0] ?? '';
  throw problem('bad-value', {
    option: '--claim',
    value: text,
    expected:
      claim === undefined
        ? {
            en: 'a rate or category and its change, such as heard-in-full+20% (of the value before) or busy-5pp (percentage points)',
            'zh-CN': '指标加变化幅度，如 heard-in-full+20%（相对之前数值）或 busy-5pp（百分点）',
          }
        : {
            en: `one of ${CLAIM_SHARES.join(', ')}`,
            'zh-CN': `以下指标之一：${CLAIM_SHARES.join('、')}`,
          },
    near: CLAIM_SHARES.includes(share) ? [] : nearest(share, CLAIM_SHARES),
  });
}
