import { expect, it } from 'vitest';
import { compareFindings } from '../../src/compare/name-findings.ts';
import type { FindingOf } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { reportOf } from '../helpers/reports.ts';

const nothing = {
  confidence: 'high',
  affectedCalls: 1,
  gain: null,
  strategies: [],
  rows: [],
  options: [],
} as const;

function blocked(
  outcomes: readonly ('restricted/frequency' | 'restricted/concurrency')[],
  severity: 'error' | 'note' = 'error',
): FindingOf<'self-inflicted'> {
  return {
    ...structuredClone(nothing),
    strategies: [],
    rows: [],
    options: [],
    rule: 'self-inflicted',
    severity,
    text: `of ${outcomes.join()}`,
    evidence: {
      causes: outcomes.map((outcome) => ({ outcome, calls: 9, share: 0.1 })),
      of: 90,
      concurrency: [],
      callersAboveLimit: 0,
    },
  };
}

const withFindings = (...findings: Report['findings']): Report => ({
  ...reportOf({ counts: { 'busy/user-busy': 9 } }),
  findings,
});

it('findings come and go by what they name, not by their words and numbers', () => {
  const before = withFindings(blocked(['restricted/frequency', 'restricted/concurrency']));
  const after = withFindings(blocked(['restricted/frequency']));
  const { came, went, stayed } = compareFindings(before, after, 'en');
  expect(came).toEqual([]);
  expect(went.map(({ what }) => what)).toEqual(['restricted/concurrency']);
  // the later words
  expect(stayed).toEqual([
    {
      rule: 'self-inflicted',
      severity: 'error',
      what: 'restricted/frequency',
      text: 'of restricted/frequency',
    },
  ]);
  expect(compareFindings(after, before, 'en').came.map(({ what }) => what)).toEqual([
    'restricted/concurrency',
  ]);
});

it('what became a note has gone', () => {
  const error = withFindings(blocked(['restricted/frequency']));
  const note = withFindings(blocked(['restricted/frequency'], 'note'));
  expect(compareFindings(error, note, 'en').went).toHaveLength(1);
  expect(compareFindings(error, note, 'en').stayed).toEqual([]);
});
