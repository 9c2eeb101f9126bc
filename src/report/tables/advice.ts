import { prefixed, type TableOf } from './table.ts';

// What was concluded: claims, advice, and what the gates said.

export const findings: TableOf = (report) => ({
  columns: [
    'rule',
    'severity',
    'confidence',
    'affected_calls',
    'gain',
    'gain_low',
    'gain_high',
    'text',
    'strategies',
    'options',
  ],
  rows: report.findings.map((finding) => [
    finding.rule,
    finding.severity,
    finding.confidence,
    finding.affectedCalls,
    finding.gain?.kind ?? null,
    finding.gain?.low ?? null,
    finding.gain?.high ?? null,
    finding.text,
    finding.strategies.map(({ id }) => id).join(' '),
    finding.options.join(' '),
  ]),
});

export const strategies: TableOf = (report) => ({
  columns: ['strategy', 'category', 'causes', 'grade', 'calls', 'title', 'steps'],
  rows: report.strategies.map(({ id, category, causes, grade, calls, title, steps }) => [
    id,
    category,
    causes.join(' '),
    grade,
    calls,
    title,
    steps.map((step, i) => `${i + 1}. ${step}`).join(' '),
  ]),
});

export const gates: TableOf = (report) => ({
  columns: [
    'gate',
    'group',
    'status',
    'unit',
    'value',
    'low',
    'high',
    'limit',
    'more_calls',
    'text',
  ],
  rows: (report.gates?.results ?? []).map((result) => [
    result.gate,
    result.group,
    result.status,
    result.unit,
    result.value,
    result.low,
    result.high,
    result.limit,
    result.moreCalls,
    result.text,
  ]),
});

/** Against the baseline. */
export const changes: TableOf = (report) => ({
  columns: [
    'measure',
    'kind',
    ...prefixed('before', ['numerator', 'denominator', 'value']),
    ...prefixed('after', ['numerator', 'denominator', 'value']),
    'difference',
    'low',
    'high',
    'q',
    'verdict',
    'text',
  ],
  rows: (report.gates?.baseline?.changes ?? []).map((change) => [
    change.measure,
    change.kind,
    change.before.numerator,
    change.before.denominator,
    change.before.value,
    change.after.numerator,
    change.after.denominator,
    change.after.value,
    change.difference,
    change.low,
    change.high,
    change.q,
    change.verdict,
    change.text,
  ]),
});
