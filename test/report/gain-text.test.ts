import { expect, it } from 'vitest';
import type { Gain } from '../../src/model/finding.ts';
import { gainText } from '../../src/report/parts/finding-section.ts';
import { countedAsWon } from '../../src/report/parts/first-screen.ts';
import { penFor } from '../../src/report/pen.ts';
import { fullReport } from '../helpers/hostile-report.ts';
import { VIEW } from '../helpers/reports.ts';

it.each<[number, number, Gain['kind'], string, string]>([
  [1240, 3310, 'reached', 'could win back 1,240–3,310 calls', '有望挽回 1,240–3,310 通'],
  [0, 3, 'reached', 'could win back up to 3 calls', '最多可挽回 3 通'],
  [0, 1, 'reached', 'could win back up to 1 call', '最多可挽回 1 通'],
  [1, 1, 'reached', 'could win back 1 call', '有望挽回 1 通'],
  [1, 2, 'saved', 'could save 1–2 calls', '可少呼 1–2 通'],
  [30, 30, 'saved', 'could save 30 calls', '可少呼 30 通'],
  [0, 30, 'saved', 'could save up to 30 calls', '最多可少呼 30 通'],
])('a gain of %i to %i calls %s is told as “%s”, “%s”', (low, high, kind, en, zh) => {
  const gain = { low, high, kind, how: '' };
  expect(gainText(gain, penFor(VIEW))).toBe(en);
  expect(gainText(gain, penFor({ ...VIEW, language: 'zh-CN' }))).toBe(zh);
});

it('says on the first screen what is counted as won back, where something is', () => {
  const report = fullReport();
  const counted = (gain: Partial<Gain> | null): string | undefined => {
    const [first, ...others] = report.findings.map((finding) => structuredClone(finding));
    if (first?.gain == null) throw new Error('no gain to change');
    first.gain = gain && { ...first.gain, ...gain };
    return countedAsWon({ ...report, findings: [first, ...others] }, penFor(VIEW));
  };
  expect(counted({})).toContain('numbers that a later call reached are not counted');
  expect(counted({ answeredLater: 'not-known' })).toContain('that is not known');
  // calls that are saved are no calls won back
  expect(counted(null)).toBeUndefined();
  const saved = { low: 5, high: 5, kind: 'saved', how: '' } as const;
  const findings = report.findings.map((one) => ({ ...one, gain: saved }));
  expect(countedAsWon({ ...report, findings }, penFor(VIEW))).toBeUndefined();
});
