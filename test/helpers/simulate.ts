import aliyun from '../../src/catalogue/books/aliyun-vms.ts';
import { classify } from '../../src/classify/classify.ts';
import { plainContext } from '../../src/classify/context.ts';
import { packDigits } from '../../src/scan/phone-number.ts';
import type { Dictionary } from '../../src/scan/row-columns.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { cumulate, Random } from './random.ts';
import { callTimes } from './simulated-clock.ts';
import { type Effect, Fate } from './simulated-fate.ts';
import { MOBILE_PREFIXES, SIMULATED_RESULTS } from './simulated-results.ts';

// Campaigns of which a test knows what is in them: nothing at all, or what it has planted. Without effects, what becomes
// of a call depends on neither its time nor its caller, group or prefix. What remains is what every campaign has:
// people differ in how readily they answer, so that later attempts, to those who have not, succeed more rarely; calls come
// thick in one hour and thin in another, and so do callers, groups and prefixes.

export interface Simulation {
  readonly seed: number;
  /** What is left out is drawn: calls 3,000 to 20,000, callers 10 to 50, groups 2 to 10. */
  readonly calls?: number | undefined;
  readonly days?: number;
  readonly callers?: number;
  readonly groups?: number;
  /** Callers, groups and prefixes have equally many calls; otherwise some have several times those of others. */
  readonly isEven?: boolean;
  readonly effects?: readonly Effect[];
}

const ATTEMPTS_AT_MOST = 3;
/** Who was not reached is called again with this probability. */
const CALLED_AGAIN = 0.75;
/** Chosen so that the shares of `simulated-results` come out. */
const DEAD_SHARE = 0.063;
/** Calls a day that keep ten callers far below 15 calls at once. */
const CALLS_A_DAY = 5000;

export function simulate(options: Simulation): CallTable {
  const random = new Random(options.seed);
  const {
    calls = Math.round(3000 * (20 / 3) ** random.share()),
    callers = random.whole(10, 50),
    groups = random.whole(2, 10),
    effects = [],
  } = options;
  const days = options.days ?? Math.ceil(calls / CALLS_A_DAY) + random.whole(0, 3);

  const times = callTimes(random, days);
  const fate = new Fate(random, effects);
  const weights = (count: number): Float64Array =>
    cumulate(Array.from({ length: count }, () => (options.isEven ? 1 : random.between(0.3, 1.7))));
  const callerWeights = weights(callers);
  const groupWeights = weights(groups);
  const prefixWeights = weights(MOBILE_PREFIXES.length);

  const start = new Float64Array(calls);
  const result = new Uint8Array(calls);
  const caller = new Uint8Array(calls);
  const group = new Uint8Array(calls);
  const callee = new Float64Array(calls);
  let made = 0;
  for (let number = 0; made < calls; number++) {
    const prefix = MOBILE_PREFIXES[random.pick(prefixWeights)] as number;
    const ownGroup = 1 + random.pick(groupWeights);
    const willingness = random.normal();
    const isDead = random.share() < DEAD_SHARE;
    let time = times.first();
    for (let attempt = 1; made < calls; attempt++) {
      const by = 1 + random.pick(callerWeights);
      const came = fate.of({ time, caller: by, group: ownGroup, prefix, isDead, willingness });
      start[made] = time;
      result[made] = came;
      caller[made] = by;
      group[made] = ownGroup;
      callee[made] = packed(prefix, number);
      made++;
      if (fate.isFinal(came) || attempt === ATTEMPTS_AT_MOST) break;
      if (random.share() >= CALLED_AGAIN) break;
      const again = times.again(time);
      if (again === undefined) break;
      time = again;
    }
  }
  return inOrderOfTime({ start, result, caller, group, callee }, random, fate, callers, groups);
}

/** A number of its own: 7919 has no factor in common with 10^8. */
function packed(prefix: number, number: number): number {
  const rest = String((number * 7919 + 12_345_678) % 100_000_000).padStart(8, '0');
  return packDigits(`${prefix}${rest}`) as number;
}

interface Drawn {
  readonly start: Float64Array;
  readonly result: Uint8Array;
  readonly caller: Uint8Array;
  readonly group: Uint8Array;
  readonly callee: Float64Array;
}

/** As an export would list them, and with the times that follow from what became of each call. */
function inOrderOfTime(
  drawn: Drawn,
  random: Random,
  fate: Fate,
  callers: number,
  groups: number,
): CallTable {
  const { length } = drawn.start;
  const first = drawn.start.reduce((a, b) => Math.min(a, b));
  const keys = drawn.start.map((time, i) => (time - first) * 2 ** 24 + i).sort();
  const order = Uint32Array.from(keys, (key) => key % 2 ** 24);
  const originate = Uint32Array.from(order, (i) => drawn.start[i] as number);
  const ring = new Uint32Array(length);
  const answer = new Uint32Array(length);
  const end = new Uint32Array(length);
  const talk = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const came = drawn.result[order[i] as number] as number;
    const { ring: seconds, outcome } = SIMULATED_RESULTS[came] as (typeof SIMULATED_RESULTS)[0];
    if (seconds === undefined) continue;
    ring[i] = (originate[i] as number) + random.whole(2, 6);
    const until = (ring[i] as number) + random.whole(...seconds);
    const talked = fate.talkOf(outcome);
    if (talked > 0) answer[i] = until;
    talk[i] = talked;
    end[i] = until + talked;
  }
  const named = (size: number, name: (id: number) => string): Dictionary => ({
    size: size + 1,
    at: (id) => (id === 0 ? '' : name(id)),
  });
  const results = SIMULATED_RESULTS.map(
    ({ code = '', smartCode = '', earlyMediaCode = '', text = '', whoHungUp = '' }) => ({
      code,
      smartCode,
      earlyMediaCode,
      text,
      whoHungUp,
    }),
  );
  const context = plainContext(aliyun);
  return {
    length,
    originate,
    ring,
    answer,
    end,
    talk,
    callee: Float64Array.from(order, (i) => drawn.callee[i] as number),
    caller: Uint8Array.from(order, (i) => drawn.caller[i] as number),
    group: Uint8Array.from(order, (i) => drawn.group[i] as number),
    verdict: Uint8Array.from(order, (i) => drawn.result[i] as number),
    verdicts: results.map((result) => classify(result, context).verdict),
    resultOf: Uint32Array.from(results.keys()),
    row: Uint32Array.from(order.keys(), (i) => i + 2),
    fileStarts: Uint32Array.of(0),
    dictionaries: {
      results,
      otherNumbers: named(0, String),
      callers: named(callers, callerName),
      groups: named(groups, groupName),
      callIds: 0,
    },
  };
}

/** A fixed line of Hangzhou. */
export function callerName(id: number): string {
  return `0571${87_650_000 + id}`;
}

export function groupName(id: number): string {
  return `campaign-${id}`;
}

export type { Effect };
