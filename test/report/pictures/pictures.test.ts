import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import type { Measured } from '../../../src/model/measured.ts';
import { penFor } from '../../../src/report/pen.ts';
import { findingPicture } from '../../../src/report/pictures/finding-picture.ts';
import { heatMap } from '../../../src/report/pictures/heat-map.ts';
import { condense, pointer, sparkline } from '../../../src/report/pictures/sparkline.ts';
import { VIEW } from '../../helpers/reports.ts';

const slot = (
  weekday: number,
  hour: number,
  numerator: number,
  denominator = 100,
): Measured['calendar'][number] => ({
  weekday,
  hour,
  calls: denominator,
  answered: { numerator, denominator, value: numerator / denominator, low: 0, high: 1 },
  categories: [],
});

describe('a sparkline', () => {
  it('has a column a value, from the lowest to the highest', () => {
    expect(sparkline([0, 0.13, 0.5, 0.99, 1], true)).toBe('▁▂▅██');
    expect(sparkline([0, 0.5, 1], false)).toBe('_+#');
  });

  it('leaves a gap where nothing is known', () => {
    expect(sparkline([1, null, 1], true)).toBe('█ █');
  });

  it('stands for as many values as it must to fit, each the mean of what is known', () => {
    expect(condense([0, 1, 1, 1, null, null, 0.5], 4)).toEqual({
      values: [0.5, 1, null, 0.5],
      each: 2,
    });
    expect(condense([1, 2, 3], 3)).toEqual({ values: [1, 2, 3], each: 1 });
  });

  it('is pointed at from below, at one column at least', () => {
    expect(pointer(2, 4, true)).toBe('  ▔▔');
    expect(pointer(1, 1, false)).toBe(' ^');
  });
});

describe('the heat map', () => {
  const pen = penFor(VIEW);

  it('shades the hours of each weekday from the lowest rate to the highest', () => {
    const lines = heatMap(
      [slot(1, 9, 20), slot(1, 10, 39), slot(1, 12, 60), slot(3, 9, 59), slot(3, 10, 5, 10)],
      pen,
    );
    expect(lines).toEqual([
      '     9  10 11 12',
      'Mon  ░░ ▒▒    ██',
      'Wed  ██ ·',
      '░░ 20.0 % … ██ 60.0 %; · too few calls',
    ]);
  });

  it('is drawn in ASCII, and in Chinese', () => {
    const calendar = [slot(1, 9, 20), slot(1, 10, 60)];
    expect(heatMap(calendar, penFor({ ...VIEW, unicode: false }))[1]).toBe('Mon  .. ##');
    expect(heatMap(calendar, penFor({ ...VIEW, language: 'zh-CN' }))[1]).toBe('周一  ░░ ██');
  });

  it.each([
    ['nothing', []],
    ['one slot', [slot(1, 9, 20)]],
    ['slots that are all alike', [slot(1, 9, 20), slot(2, 9, 20)]],
    ['slots with too few calls', [slot(1, 9, 2, 10), slot(2, 9, 8, 10)]],
  ])('is not drawn of %s', (_, calendar) => {
    expect(heatMap(calendar, pen)).toEqual([]);
  });
});

describe('the picture of a finding', () => {
  it('shows the course of the culprit’s calls where the outage is its own', () => {
    const evidence = {
      of: 'culprit',
      from: '2026-10-14T15:00:00',
      to: '2026-10-14T15:30:00',
      bucketSeconds: 900,
      category: 'unreachable',
      course: {
        from: '2026-10-14T14:15:00',
        calls: [10, 0, 10, 10, 20, 10],
        failed: [0, 0, 1, 10, 20, 0],
      },
    };
    const draw = (of: object): string[] =>
      findingPicture(
        { rule: 'outage', evidence: { ...evidence, ...of } } as unknown as Finding,
        { timeline: null } as unknown as Measured,
        [],
        penFor(VIEW),
      );
    expect(draw({})).toEqual([
      'unreachable, share of calls, 10-14 14:15 to 10-14 15:45, one mark for 15 min',
      '▁ ▁██▁',
      '   ▔▔',
    ]);
    // a report that was saved before there was such a course
    expect(draw({ course: undefined })).toEqual([]);
  });

  it('keeps to a narrow screen, its title too', () => {
    const finding = {
      rule: 'outage',
      evidence: {
        of: 'campaign',
        from: '2026-10-14T15:00:00',
        to: '2026-10-15T06:00:00',
        category: 'busy',
      },
    } as unknown as Finding;
    const calls = Array.from({ length: 500 }, () => 10);
    const timeline = { from: '2026-10-12T09:00:00', seconds: 900, calls, categories: [] };
    const measured = { timeline: { ...timeline, categories: [{ id: 'busy', calls }] } };
    const pen = penFor({ ...VIEW, width: 40 });
    const lines = findingPicture(finding, measured as unknown as Measured, [], pen);
    expect(lines.length).toBeGreaterThan(3);
    // four columns are before it
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(36);
  });
});
