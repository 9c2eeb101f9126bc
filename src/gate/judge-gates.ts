import { problem } from '../errors.ts';
import { GATE_SENTENCES, GATE_TEXTS } from '../i18n/gates.ts';
import type { Segments } from '../measure/segments.ts';
import type { GatePolicy, GateReport, GateResult } from '../model/gate.ts';
import { LANGUAGES } from '../model/language.ts';
import type { Report } from '../model/report.ts';
import { compareToBaseline } from './baseline.ts';
import { type Counts, countCalls, countFindings, countsOfReport, countsOfRow } from './counts.ts';
import { type Condition, parseCondition, printCondition } from './grammar.ts';
import { type Judged, judgeCount, judgeShare, statusOf } from './judge.ts';
import { matches } from './match.ts';
import type { AskedGate, GateOptions, Match, Waiver } from './options.ts';
import { verdictText } from './say.ts';
import { countsFindings } from './subject.ts';
import { translated } from './translate.ts';
import { waive } from './waive.ts';

/** The calls of each group, or caller; undefined where there are too many to count each. */
export interface Parts {
  readonly group: Segments | undefined;
  readonly caller: Segments | undefined;
}

/** A gate as it is judged. */
interface Gate extends Condition {
  readonly text: string;
  readonly level: 'warn' | 'error';
  readonly match: Match | undefined;
}

/** @throws CalldiagError `bad-gate` for what is no gate; before anything is read */
export function refuseBadGates({ failOn, waivers = [], today }: GateOptions): void {
  readGates(failOn);
  for (const { gate, until } of waivers) {
    parseCondition(gate, 'waivers');
    refuseBadDay(until, 'waivers: until');
  }
  if (today !== undefined) refuseBadDay(today, '--today');
}

function refuseBadDay(day: string, option: string): void {
  const date = new Date(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && isReal) return;
  throw problem('bad-value', { option, value: day, expected: GATE_TEXTS.expected.day });
}

/**
 * Judges a report by the gates that were asked for.
 * @param parts undefined of a saved report, which does not tell the calls of each group in full
 * @param hide what becomes of the names of groups and callers, which may be telephone numbers
 */
export function judgeGates(
  report: Report,
  options: GateOptions,
  parts: Parts | undefined,
  hide: (name: string) => string,
): GateReport {
  const others = LANGUAGES.filter((language) => language !== report.language).map((language) => ({
    language,
    said: judgeInOne({ ...report, language }, options, parts, hide),
  }));
  return translated(judgeInOne(report, options, parts, hide), others);
}

/**
 * A saved report, judged by these gates instead of those that it was saved with.
 * @throws CalldiagError `bad-gate` for what is no gate
 */
export function judgeReport(report: Report, options: GateOptions): Report {
  refuseBadGates(options);
  // names were masked, or not, when it was saved
  return { ...report, gates: judgeGates(report, options, undefined, (name) => name) };
}

function judgeInOne(
  report: Report,
  options: GateOptions,
  parts: Parts | undefined,
  hide: (name: string) => string,
): GateReport {
  const policy = options.policy ?? 'certain';
  const whole = countsOfReport(report);
  const day = options.today ?? report.input.period.to?.slice(0, 10);
  const scene = { report, policy, day, hide, waivers: options.waivers ?? [] };
  const results = readGates(options.failOn).flatMap((gate): GateResult[] => {
    const { match } = gate;
    if (match === undefined) return [judge(gate, whole, undefined, scene)];
    return judgeParts(gate, match, parts, scene);
  });
  const { baseline } = options;
  return {
    policy,
    results,
    baseline: baseline === undefined ? null : compareToBaseline(baseline, report, policy),
  };
}

interface Scene {
  readonly report: Report;
  readonly policy: GatePolicy;
  readonly day: string | undefined;
  readonly hide: (name: string) => string;
  readonly waivers: readonly Waiver[];
}

/** Gates that are off are not asked. */
function readGates(failOn: GateOptions['failOn']): Gate[] {
  return failOn.flatMap((asked): Gate[] => {
    const {
      gate,
      level = 'error',
      match,
    }: AskedGate = typeof asked === 'string' ? { gate: asked } : asked;
    const condition = parseCondition(gate, '--fail-on');
    const { subject } = condition;
    const refuse = (expected: { en: string; 'zh-CN': string }): Error =>
      problem('bad-gate', { option: '--fail-on', value: gate, expected, near: [] });
    if (match !== undefined && countsFindings(subject)) {
      throw refuse(GATE_TEXTS.expected.matchFindings);
    }
    if (match !== undefined && subject.id === 'first-attempt') {
      throw refuse(GATE_TEXTS.expected.matchFirst);
    }
    if (level === 'off') return [];
    return [{ ...condition, text: printCondition(condition), level, match }];
  });
}

function judgeParts(
  gate: Gate,
  match: Match,
  parts: Parts | undefined,
  scene: Scene,
): GateResult[] {
  const texts = GATE_SENTENCES[scene.report.language];
  if (parts === undefined) return [nothing(gate, texts.partsNotSaved, scene)];
  const by = match.group === undefined ? 'caller' : 'group';
  const pattern = match.group ?? match.caller ?? '';
  const segments = parts[by];
  if (segments === undefined) return [nothing(gate, texts.tooManyGroups, scene)];
  const results = segments.names.flatMap((name, i): GateResult[] => {
    if (!matches(pattern, name)) return [];
    const { rows, counts } = segments.matrix;
    const width = counts.length / rows;
    const counted = countsOfRow(counts.subarray(i * width, (i + 1) * width));
    return counted.calls === 0 ? [] : [judge(gate, counted, { [by]: name }, scene)];
  });
  if (results.length > 0) return results;
  return [nothing(gate, texts.noGroup(scene.hide(pattern)), scene)];
}

function judge(
  gate: Gate,
  counts: Counts,
  part: { group?: string; caller?: string } | undefined,
  scene: Scene,
): GateResult {
  const { policy, report, hide } = scene;
  const { language } = report;
  const { judged, untold } = measure(gate, counts);
  const name = part?.group ?? part?.caller;
  const group = name === undefined ? null : hide(name);
  const whose = group === null ? '' : GATE_SENTENCES[language].ofGroup(group);
  const text = whose + verdictText(gate, judged, { policy, untold, language });
  const status = statusOf(judged, policy, gate.level);
  const told = resultOf(gate, judged, { group, text, status });
  if (status !== 'failed') return told;
  const who = { gate: gate.text, group: part?.group ?? null, caller: part?.caller ?? null };
  const waived = waive(who, scene.waivers, scene.day, language);
  return { ...told, status: waived.status, text: text + waived.text };
}

function measure(
  { subject, operator, limit }: Gate,
  counts: Counts,
): { judged: Judged; untold: number } {
  if (subject.kind === 'rule' || subject.kind === 'severity') {
    return { judged: judgeCount(countFindings(counts, subject), operator, limit), untold: 0 };
  }
  const counted = countCalls(counts, subject);
  const judged =
    limit.unit === 'count'
      ? judgeCount(counted.numerator, operator, limit)
      : judgeShare(counted, operator, limit);
  return { judged, untold: counted.open };
}

function resultOf(
  gate: Gate,
  { unit, value, limit, low, high, moreCalls }: Judged,
  { group, text, status }: Pick<GateResult, 'group' | 'text' | 'status'>,
): GateResult {
  const { kind } = gate.subject;
  return { gate: gate.text, kind, group, unit, value, limit, low, high, status, text, moreCalls };
}

/** Nothing to judge must not look like a pass. */
function nothing(gate: Gate, text: string, { policy }: Scene): GateResult {
  const judged = judgeShare({ numerator: 0, denominator: 0, open: 0 }, gate.operator, gate.limit);
  const limit = gate.limit.unit === 'count' ? gate.limit.amount : judged.limit;
  const unit = gate.limit.unit === 'count' ? 'count' : 'share';
  const status = statusOf(judged, policy, gate.level);
  return resultOf(gate, { ...judged, unit, limit }, { group: null, text, status });
}
