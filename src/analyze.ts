import { problem } from './errors.ts';
import type { Report } from './model/report.ts';
import type { AnalyzeOptions } from './options.ts';

/**
 * Diagnoses a campaign: reads the records, folds them into calls, classifies, counts, and finds the strategies that
 * match. The result is the document that `calldiag analyze --format json` prints.
 *
 * @param paths files, directories, globs, or `-` for standard input; together they are one campaign
 * @throws CalldiagError if an input cannot be read, has no result column, or holds no usable row
 * @example
 * const report = await analyze(['records.csv'], { language: 'zh-CN' });
 * console.log(report.rates.answered.value);
 */
export async function analyze(
  paths: readonly string[],
  options: AnalyzeOptions = {},
): Promise<Report> {
  // loaded here, not at the top: `calldiag --help` needs none of it
  const [{ loadCampaign }, { RejectLog }, { buildReport }] = await Promise.all([
    import('./load.ts'),
    import('./report/reject-log.ts'),
    import('./report/build-report.ts'),
  ]);
  const [{ countOutcomes }, rates, { measurePeriod }, { listUnknownResults }, { countConflicts }] =
    await Promise.all([
      import('./measure/outcomes.ts'),
      import('./measure/rates.ts'),
      import('./measure/period.ts'),
      import('./measure/unknown-results.ts'),
      import('./measure/conflicts.ts'),
    ]);
  const { chooseStrategies } = await import('./diagnose/choose-strategies.ts');

  const rejects = new RejectLog();
  const campaign = await loadCampaign(paths, options, (reject) => {
    rejects.add(reject);
    options.onReject?.(reject);
  });
  refuseUnusable(campaign, rejects.reasons(), options);
  const { table } = campaign;
  const outcomes = countOutcomes(table);
  return buildReport(
    {
      campaign,
      rejects,
      outcomes,
      rates: rates.computeRates(outcomes),
      responsible: rates.countResponsible(outcomes),
      period: measurePeriod(table),
      unknown: listUnknownResults(table),
      conflicts: countConflicts(table, campaign.differingFinals),
      strategies: chooseStrategies(outcomes),
    },
    { language: options.language ?? 'en', showNumbers: options.showNumbers ?? false },
  );
}

/** No call, or more bad rows than the user allows, is no diagnosis. */
function refuseUnusable(
  campaign: {
    readonly rows: number;
    readonly rejected: number;
    readonly notFinal: number;
    readonly files: readonly { readonly name: string }[];
    readonly table: { readonly length: number };
  },
  reasons: { readonly en: string; readonly 'zh-CN': string },
  options: AnalyzeOptions,
): void {
  const { rows, rejected, notFinal } = campaign;
  if (rows === 0)
    throw problem('no-row', { path: campaign.files.map((file) => file.name).join(', ') });
  if (campaign.table.length === 0) {
    const events = {
      en: notFinal > 0 ? `${notFinal} events that are not final` : '',
      'zh-CN': notFinal > 0 ? `非最终状态 ${notFinal} 行` : '',
    };
    const why = {
      en: [reasons.en, events.en].filter(Boolean).join(', '),
      'zh-CN': [reasons['zh-CN'], events['zh-CN']].filter(Boolean).join('，'),
    };
    throw problem('no-usable-row', { rows, why });
  }
  const limit = options.maxBadRows;
  if (limit === undefined) return;
  const allowed = 'rows' in limit ? limit.rows : limit.share * rows;
  if (rejected > allowed) {
    const shown = 'rows' in limit ? String(limit.rows) : `${+(limit.share * 100).toFixed(4)}%`;
    throw problem('too-many-bad-rows', { rejected, rows, limit: shown });
  }
}
