import { availableParallelism } from 'node:os';
import { books } from './catalogue/books/index.gen.ts';
import { limits } from './catalogue/limits/index.gen.ts';
import { chooseStrategies } from './diagnose/choose-strategies.ts';
import { findAll } from './diagnose/find-all.ts';
import { problem } from './errors.ts';
import type { Parts } from './gate/judge-gates.ts';
import { type Campaign, loadCampaign } from './load.ts';
import { maskNumbers } from './mask.ts';
import { countConflicts } from './measure/conflicts.ts';
import { measureGroups } from './measure/group-rates.ts';
import { measureAll } from './measure/measure-all.ts';
import { NumberThread } from './measure/number-thread.ts';
import { measurePeriod } from './measure/period.ts';
import { countResponsible } from './measure/rates.ts';
import type { AllSegments } from './measure/segments.ts';
import { selectedRows } from './measure/selected-rows.ts';
import { listUnknownResults } from './measure/unknown-results.ts';
import { BOOK_IDS, LIMIT_IDS } from './model/ids.gen.ts';
import type { Report } from './model/report.ts';
import {
  type AnalyzeOptions,
  type AudioSeconds,
  isTimeZone,
  MOST_THREADS,
  SCANNERS,
} from './options.ts';
import { buildReport } from './report/build-report.ts';
import { RejectLog } from './report/reject-log.ts';
import type { CallTable } from './table/call-table.ts';

/** The spine: options, load, measures, findings, report. Described where it is published, in `index.ts`. */
export async function analyze(paths: readonly string[], options: AnalyzeOptions): Promise<Report> {
  refuseBadCall(paths, options);
  const gates = options.gates === undefined ? undefined : await import('./gate/judge-gates.ts');
  if (options.gates !== undefined) gates?.refuseBadGates(options.gates);
  const thread = new NumberThread();
  try {
    const { campaign, rejects } = await load(paths, options, thread);
    return await diagnose(campaign, rejects, options, thread, gates);
  } finally {
    thread.stop();
  }
}

async function load(
  paths: readonly string[],
  options: AnalyzeOptions,
  thread: NumberThread,
): Promise<{ campaign: Campaign; rejects: RejectLog }> {
  const mayUseThread = options.threads !== 1 && availableParallelism() > 1;
  const rejects = new RejectLog();
  const campaign = await loadCampaign(paths, options, {
    onReject: (reject) => {
      rejects.add(reject);
      options.onReject?.(reject);
    },
    onRead: (rows, started) => {
      if (mayUseThread || started !== undefined) thread.prepare(rows, started);
    },
  });
  refuseUnusable(campaign, rejects, options);
  return { campaign, rejects };
}

async function diagnose(
  campaign: Campaign,
  rejects: RejectLog,
  options: AnalyzeOptions,
  thread: NumberThread,
  gates: typeof import('./gate/judge-gates.ts') | undefined,
): Promise<Report> {
  const { table, counts } = campaign;
  const platform = options.limits ?? books[campaign.book].limits;
  const measures = await measureAll({
    ...campaign,
    audio: audioOf(options.audioSeconds),
    limits: { id: platform, ...limits[platform] },
    thread,
    signal: options.signal,
  });
  const { selection, top } = options;
  const report = buildReport(
    {
      campaign,
      selection,
      groups: campaign.groupings.map((grouping) => ({
        grouping,
        counts: measureGroups(table, measures, grouping.dimension, top),
      })),
      rejects,
      measures,
      found: findAll(measures),
      rowsOf: (part) => selectedRows(table, part),
      responsible: countResponsible(measures.outcomes),
      period: measurePeriod(table),
      unknown: listUnknownResults(table, counts),
      conflicts: countConflicts(
        table,
        counts,
        // of which calls, is not known any more
        selection === undefined ? campaign.differingFinals : 0,
      ),
      strategies: chooseStrategies(measures.outcomes),
    },
    { language: options.language ?? 'en', showNumbers: options.showNumbers ?? false },
  );
  if (gates === undefined || options.gates === undefined) return report;
  const hide = options.showNumbers === true ? (name: string): string => name : maskNumbers;
  const parts = partsOf(measures.segments, table.dictionaries);
  return { ...report, gates: gates.judgeGates(report, options.gates, parts, hide) };
}

/** Segments that were counted: of too many names, none was. */
function partsOf(
  { group, caller }: AllSegments,
  { groups, callers }: CallTable['dictionaries'],
): Parts {
  return {
    group: group.names.length === groups.size - 1 ? group : undefined,
    caller: caller.names.length === callers.size - 1 ? caller : undefined,
  };
}

/** The length that the user gave for a group, or else for all. */
function audioOf(
  given: AudioSeconds | undefined,
): number | ((group: string) => number | undefined) | undefined {
  if (given?.byGroup === undefined) return given?.ofAll;
  const { byGroup, ofAll } = given;
  return (group) => byGroup.get(group) ?? ofAll;
}

/** What types forbid but JavaScript allows. */
function refuseBadCall(paths: readonly string[], options: AnalyzeOptions): void {
  const { book, timeZone, limits: limitId } = options;
  if (!Array.isArray(paths) || paths.length === 0) throw problem('no-input', {});
  if (book !== undefined && !BOOK_IDS.includes(book)) {
    const books = BOOK_IDS.join(', ');
    const expected = { en: `one of ${books}`, 'zh-CN': `以下之一：${books}` };
    throw problem('bad-value', { option: 'book', value: book, expected });
  }
  if (limitId !== undefined && !LIMIT_IDS.includes(limitId)) {
    const ids = LIMIT_IDS.join(', ');
    const expected = { en: `one of ${ids}`, 'zh-CN': `以下之一：${ids}` };
    throw problem('bad-value', { option: 'limits', value: limitId, expected });
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    const expected = {
      en: 'a zone such as Asia/Shanghai or +08:00',
      'zh-CN': '时区名（如 Asia/Shanghai）或 +08:00',
    };
    throw problem('bad-value', { option: 'timeZone', value: timeZone, expected });
  }
  refuseBadResources(options);
}

function refuseBadResources({ threads, maxMemory, scanner }: AnalyzeOptions): void {
  if (
    threads !== undefined &&
    !(Number.isInteger(threads) && threads > 0 && threads <= MOST_THREADS)
  ) {
    const expected = {
      en: `a whole number from 1 to ${MOST_THREADS}`,
      'zh-CN': `1 到 ${MOST_THREADS} 的整数`,
    };
    throw problem('bad-value', { option: 'threads', value: String(threads), expected });
  }
  if (maxMemory !== undefined && !(maxMemory > 0)) {
    const expected = { en: 'a number of bytes above 0', 'zh-CN': '大于 0 的字节数' };
    throw problem('bad-value', { option: 'maxMemory', value: String(maxMemory), expected });
  }
  if (scanner !== undefined && !SCANNERS.includes(scanner)) {
    const expected = {
      en: `one of ${SCANNERS.join(', ')}`,
      'zh-CN': `以下之一：${SCANNERS.join('、')}`,
    };
    throw problem('bad-value', { option: 'scanner', value: scanner, expected });
  }
}

/** No call, or more bad rows than the user allows, is no diagnosis. */
function refuseUnusable(campaign: Campaign, rejects: RejectLog, options: AnalyzeOptions): void {
  const { rows, rejected, notFinal, files } = campaign;
  if (rows === 0) throw problem('no-row', { path: files.map((file) => file.name).join(', ') });
  if (campaign.table.length === 0) {
    const reasons = rejects.reasons();
    const events = {
      en: notFinal > 0 ? `${notFinal} × an event that is not final` : '',
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
  // compared in hundredths of rows: 29 % of 100 rows are 29, not 28.999…
  const isTooMany = 'rows' in limit ? rejected > limit.rows : rejected * 100 > limit.percent * rows;
  if (isTooMany) {
    const shown = 'rows' in limit ? String(limit.rows) : `${limit.percent}%`;
    throw problem('too-many-bad-rows', { rejected, rows, limit: shown });
  }
}
