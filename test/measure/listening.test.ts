import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Listening, measureListening } from '../../src/measure/listening.ts';
import { countWhoHungUp } from '../../src/measure/who-hung-up.ts';
import { type Call, countedTable } from '../helpers/calls.ts';
import { Random } from '../helpers/random.ts';

interface Heard extends Call {
  readonly group?: string;
}

function listen(
  calls: readonly Heard[],
  audio?: Parameters<typeof measureListening>[2],
): Listening {
  const [table, counts] = countedTable(calls);
  const names = ['', ...new Set(calls.flatMap(({ group }) => group ?? []))];
  const group = Uint16Array.from(calls, (call) => names.indexOf(call.group ?? ''));
  const groups = { size: names.length, at: (id: number) => names[id] as string };
  const grouped = { ...table, group, dictionaries: { ...table.dictionaries, groups } };
  return measureListening(grouped, countWhoHungUp(grouped, counts), audio);
}

const early = (talk: number, rest: Partial<Heard> = {}): Heard => ({
  outcome: 'early-hangup/hung-up-early',
  talk,
  ...rest,
});
const full = (talk: number, rest: Partial<Heard> = {}): Heard => ({
  outcome: 'completed/heard-in-full',
  talk,
  ...rest,
});
const times = (count: number, call: Heard): Heard[] => Array.from({ length: count }, () => call);

describe('listening', () => {
  it('is the survival curve of the textbook', () => {
    // Freireich et al. 1963, weeks of remission under 6-MP, in Kalbfleisch & Prentice 1980, table 1.1
    const events = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const { messages } = listen([...events.map((t) => early(t)), ...censored.map((t) => full(t))]);
    expect(messages).toHaveLength(1);
    const { survival, atRisk } = messages[0]?.curve ?? { survival: [], atRisk: [] };
    const published = { 6: 0.857, 7: 0.807, 10: 0.753, 13: 0.69, 16: 0.627, 22: 0.538, 23: 0.448 };
    for (const [week, share] of Object.entries(published)) {
      expect(survival[Number(week)]).toBeCloseTo(share, 3);
    }
    expect([6, 7, 10, 13, 16, 22, 23].map((week) => atRisk[week])).toEqual([
      21, 17, 15, 12, 11, 7, 6,
    ]);
  });

  it('counts each call in its second, and what no second can be told of apart', () => {
    const { messages, untimed } = listen([
      ...[early(0.4), early(3), early(3.9), early(601), early(9000)],
      ...[full(30), full(0), full(Number.NaN), early(0), early(-5)],
      { outcome: 'no-answer/rang-out', talk: 4 },
      { outcome: 'answered/answered', talk: 4 },
    ]);
    const [message] = messages;
    const seconds = (counts: Uint32Array | undefined) =>
      [...(counts ?? []).entries()].filter(([, calls]) => calls > 0);
    expect(seconds(message?.hangUps)).toEqual([
      [0, 1],
      [3, 2],
      [600, 2],
    ]);
    expect(seconds(message?.heard)).toEqual([[30, 1]]);
    expect(untimed).toEqual({ hangUps: 2, heard: 2 });
  });

  it('takes a call that the machine ended for one that tells no more, not for a hang-up', () => {
    const { messages } = listen([
      early(5, { whoHungUp: '机器' }),
      early(8, { whoHungUp: '用户' }),
      early(8),
    ]);
    const [message] = messages;
    expect([message?.hangUps[5], message?.cutOff[5], message?.hangUps[8]]).toEqual([0, 1, 2]);
    expect(message?.curve.survival[5]).toBe(1);
    expect(message?.curve.atRisk[8]).toBe(2);
  });

  describe('finds the length of the audio', () => {
    it.each<[string, Heard[], number | null]>([
      ['where all agree', times(20, full(30)), 30],
      ['give or take a second', [29, 30, 31].flatMap((t) => times(10, full(t))), 30],
      ['rounded up now and then', [...times(15, full(30)), ...times(8, full(31))], 30],
      ['not of fewer than 20 calls', times(19, full(30)), null],
      ['not where calls are heard in full however long', scattered(5, 60), null],
      ['not where it is longer than what is counted', times(30, full(700)), null],
    ])('%s', (_, calls, seconds) => {
      const [message] = listen([early(3), ...calls]).messages;
      expect(message?.audioSeconds).toBe(seconds);
      expect(message?.whyAudio).toBe(seconds === null ? 'none' : 'heard-in-full');
    });

    it('or believes what was asked for', () => {
      const [message] = listen([early(3), ...times(30, full(30))], 24.6).messages;
      expect(message).toMatchObject({ audioSeconds: 24.6, whyAudio: 'given' });
    });
  });

  it('keeps audios of different length apart, and pools groups of one length', () => {
    const group = (name: string, talk: number, heard: number, hangUps: number): Heard[] => [
      ...times(heard, full(talk, { group: name })),
      ...times(hangUps, early(7, { group: name })),
    ];
    const { messages } = listen([
      ...group('short-a', 20, 40, 5),
      ...group('short-b', 21, 30, 6),
      ...group('long', 45, 50, 9),
      // too few to tell by themselves, alike together
      ...group('small-1', 45, 12, 1),
      ...group('small-2', 46, 12, 2),
    ]);
    const summary = messages.map(({ groups, audioSeconds, hangUps }) => [
      groups.join(' '),
      audioSeconds,
      hangUps[7],
    ]);
    expect(summary).toEqual([
      ['long small-2 small-1', 45, 12],
      ['short-a short-b', 20, 11],
    ]);
  });

  it('takes the length that a group was given', () => {
    const calls = [
      ...times(30, full(40, { group: 'a' })),
      ...times(25, full(40, { group: 'b' })),
      early(2),
    ];
    const given = (group: string): number | undefined => (group === 'b' ? 33 : undefined);
    const { messages } = listen(calls, given);
    expect(messages.map(({ audioSeconds, whyAudio }) => [audioSeconds, whyAudio])).toEqual([
      [40, 'heard-in-full'],
      [33, 'given'],
      [null, 'none'],
    ]);
  });

  it('counts every message to the same last second, however short the talks were', () => {
    const calls = [...times(30, full(40, { group: 'a' })), ...times(30, early(7, { group: 'b' }))];
    const { messages } = listen(calls, () => 500);
    const lengths = messages.map(({ hangUps, heard, cutOff }) =>
      [hangUps, heard, cutOff].map((counts) => counts.length),
    );
    expect(lengths).toEqual([[601, 601, 601]]);
    expect([messages[0]?.heard[40], messages[0]?.hangUps[7]]).toEqual([30, 30]);
  });

  it('of any calls loses none', () => {
    const anyCall = fc.record({
      outcome: fc.constantFrom(
        'early-hangup/hung-up-early',
        'completed/heard-in-full',
        'busy/user-busy',
      ),
      talk: fc.oneof(fc.constant(0), fc.constant(Number.NaN), fc.double({ min: 0.1, max: 700 })),
      group: fc.constantFrom('', 'a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 80 }), (calls) => {
        const { messages, untimed } = listen(calls as Heard[]);
        const sum = (counts: Uint32Array): number => counts.reduce((a, b) => a + b, 0);
        const counted = messages.reduce(
          (all, { hangUps, heard }) => all + sum(hangUps) + sum(heard),
          0,
        );
        const answered = calls.filter(({ outcome }) => outcome !== 'busy/user-busy');
        expect(counted + untimed.hangUps + untimed.heard).toBe(answered.length);
      }),
    );
  });
});

describe('steps of the talk time', () => {
  const billed = (step: number): Heard[] => {
    const random = new Random(step);
    return Array.from({ length: 400 }, () =>
      early(Math.ceil((-Math.log(1 - random.share()) * 20) / step) * step),
    );
  };

  it.each([60, 30, 15, 10, 6, 5])('of %i seconds are seen', (step) => {
    expect(listen(billed(step)).stepSeconds).toBe(step);
  });

  it('are none where seconds are seconds, or where many hang up in one of them', () => {
    expect(listen(billed(1)).stepSeconds).toBe(1);
    expect(listen([...billed(1), ...times(300, early(6))]).stepSeconds).toBe(1);
    expect(listen(times(100, early(6))).stepSeconds).toBe(1);
    expect(listen([]).stepSeconds).toBe(1);
  });
});

function scattered(from: number, to: number): Heard[] {
  return Array.from({ length: 3 * (to - from) }, (_, i) => full(from + (i % (to - from))));
}
