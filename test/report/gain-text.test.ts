import { expect, it } from 'vitest';
import type { Gain } from '../../src/model/finding.ts';
import { gainText } from '../../src/report/parts/finding-section.ts';
import { penFor } from '../../src/report/pen.ts';
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
