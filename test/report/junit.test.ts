import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Report } from '../../src/model/report.ts';
import junit from '../../src/report/reporters/junit.ts';
import { ATTACKS, attacked, fullReport } from '../helpers/hostile-report.ts';
import { CAMPAIGN, reportOf, VIEW } from '../helpers/reports.ts';

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly failure?: { readonly message: string; readonly type: string; readonly '#text': string };
  readonly skipped?: { readonly message: string };
  readonly 'system-out'?: string;
}
interface Suite {
  readonly name: string;
  readonly tests: string;
  readonly failures: string;
  readonly skipped: string;
  readonly testcase?: readonly Case[];
}

function parse(xml: string): { tests: string; failures: string; testsuite: Suite[] } {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    parseTagValue: false,
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  });
  return parser.parse(xml).testsuites;
}

const casesOf = (report: Report, suite: number): readonly Case[] =>
  parse(junit(report, VIEW)).testsuite[suite]?.testcase ?? [];

describe('the JUnit report', () => {
  it('has a suite of gates and one of findings, and counts them', () => {
    const { tests, failures, testsuite } = parse(junit(fullReport(), VIEW));
    expect({ tests, failures }).toEqual({ tests: '8', failures: '3' });
    expect(
      testsuite.map(({ name, tests: all, failures: failed, skipped }) => [
        name,
        all,
        failed,
        skipped,
      ]),
    ).toEqual([
      ['gates', '5', '2', '1'],
      ['findings', '3', '1', '0'],
    ]);
    for (const { tests: all, testcase = [], failures: failed } of testsuite) {
      expect(testcase).toHaveLength(Number(all));
      expect(testcase.filter(({ failure }) => failure !== undefined)).toHaveLength(Number(failed));
    }
  });

  it('fails what failed, skips what is waived, and lets the rest pass with its words', () => {
    const [failed, warned, passed, waived, baseline] = casesOf(fullReport(), 0);
    expect(failed).toEqual({
      name: 'invalid-number>2%',
      classname: 'calldiag.gate',
      failure: {
        message: 'Invalid number is 6.4 %, the limit is 2 %.',
        type: 'gate',
        '#text': 'Invalid number is 6.4 %, the limit is 2 %.',
      },
    });
    // the sentence says itself how many more calls would settle it
    expect(warned?.['system-out']).toBe('Busy is 9.2 %; chance may explain it.');
    expect(passed?.failure ?? passed?.skipped).toBeUndefined();
    expect(waived?.skipped?.message).toContain('excused until 2026-12-31');
    expect(baseline?.failure?.['#text']).toContain('Invalid number rose by 4.4 points.');
  });

  it('fails a finding only if it is an error, and names each apart', () => {
    const [error, warning, note] = casesOf(fullReport(), 1);
    expect(error?.failure?.['#text']).toContain('calldiag analyze');
    expect(warning?.['system-out']).toContain('Data quality C');
    expect(note?.failure).toBeUndefined();
    expect([error?.name, warning?.name, note?.name]).toEqual([
      'Data quality',
      'Data quality 2',
      'Data quality 3',
    ]);
  });

  it('keeps to the attributes and the order that Jenkins’s schema (junit-10.xsd) allows', () => {
    const allowed: Readonly<Record<string, readonly string[]>> = {
      '?xml': ['version', 'encoding'],
      testsuites: ['name', 'time', 'tests', 'failures', 'errors'],
      testsuite: [
        'name',
        'tests',
        'failures',
        'errors',
        'skipped',
        'time',
        'timestamp',
        'hostname',
      ],
      testcase: ['name', 'classname', 'time', 'group'],
      failure: ['type', 'message'],
      skipped: ['type', 'message'],
      'system-out': [],
    };
    for (const language of LANGUAGES) {
      const xml = junit(fullReport(language), { ...VIEW, language });
      const tags = [...xml.matchAll(/<(\??[a-z-]+)((?: [a-z]+="[^"]*")*)\s*[?/]?>/g)];
      expect(tags.length).toBeGreaterThan(15);
      for (const [, tag = '', attributes = ''] of tags) {
        const names = [...attributes.matchAll(/ ([a-z]+)="/g)].map(([, name]) => name);
        expect(allowed[tag]).toEqual(expect.arrayContaining(names));
      }
    }
  });

  it('is whole without any gate and any finding', () => {
    const { tests, testsuite } = parse(junit(reportOf(CAMPAIGN), VIEW));
    expect(tests).toBe('0');
    expect(testsuite.map(({ name }) => name)).toEqual(['gates', 'findings']);
  });

  it.each(ATTACKS)('stays the same tree whatever the texts hold: %j', (attack) => {
    const xml = junit(attacked(fullReport(), attack), VIEW);
    const { testsuite } = parse(xml);
    expect(testsuite.map(({ testcase = [] }) => testcase.length)).toEqual([5, 3]);
    expect(xml).not.toMatch(/\]\]>|<script|<evil|<img/);
    // what XML 1.0 allows: https://www.w3.org/TR/xml/#charsets
    expect(xml).toMatch(/^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u);
  });
});
