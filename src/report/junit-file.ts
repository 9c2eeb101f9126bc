import type { GateStatus } from '../model/gate.ts';
import { element, textElement } from './xml.ts';

/** A test case: what came of it, and why. */
export interface Case {
  readonly name: string;
  readonly classname: string;
  readonly status: GateStatus;
  readonly facts: readonly string[];
}

export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** The file that test pages of CI servers read. What failed is a failure, what is waived is skipped. */
export function junitFile(suites: readonly Suite[]): string {
  const all = suites.flatMap(({ cases }) => cases);
  const lines = element(
    'testsuites',
    { name: 'calldiag', tests: all.length, failures: count(all, 'failed'), errors: 0 },
    suites.flatMap(suiteLines),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}

function suiteLines({ name, cases }: Suite): string[] {
  const counts = {
    tests: cases.length,
    failures: count(cases, 'failed'),
    errors: 0,
    skipped: count(cases, 'waived'),
  };
  return element('testsuite', { name, ...counts }, cases.flatMap(caseLines));
}

function count(cases: readonly Case[], status: GateStatus): number {
  return cases.filter((one) => one.status === status).length;
}

function caseLines({ name, classname, status, facts }: Case): string[] {
  const [message = ''] = facts;
  const type = classname.slice('calldiag.'.length);
  const inside =
    status === 'failed'
      ? textElement('failure', { message, type }, facts)
      : status === 'waived'
        ? element('skipped', { message })
        : textElement('system-out', {}, facts);
  return element('testcase', { name, classname }, inside);
}
