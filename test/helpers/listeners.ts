import type { Listening } from '../../src/measure/listening.ts';
import { tellMessagesApart } from '../../src/measure/messages.ts';
import { Random } from './random.ts';

/** The second at which somebody loses patience. */
export type Patience = (random: Random) => number;

/** Hazard that neither rises nor falls. */
export const exponential = (mean: number): Patience => {
  return (random) => -Math.log(1 - random.share()) * mean;
};
/** Hazard that falls (shape below 1) or rises. */
export const weibull = (shape: number, scale: number): Patience => {
  return (random) => scale * (-Math.log(1 - random.share())) ** (1 / shape);
};
/** Hazard with a gentle hump. */
export const lognormal = (median: number, sigma: number): Patience => {
  return (random) => median * Math.exp(sigma * random.normal());
};
export const mixture = (share: number, some: Patience, others: Patience): Patience => {
  return (random) => (random.share() < share ? some : others)(random);
};
/** Those who hang up between these seconds, the second one included. */
export const massed = (from: number, to: number): Patience => {
  return (random) => random.between(from, to + 1);
};

/** What calls to people of such patience come to. Times are cut to whole seconds, or rounded up, as exports do. */
export function listeners(
  patience: Patience,
  {
    seed,
    calls,
    audio = 30,
    round = Math.floor,
  }: { seed: number; calls: number; audio?: number; round?: (seconds: number) => number },
): Listening {
  const random = new Random(seed);
  const [hangUps, heard, cutOff] = [0, 0, 0].map(() => new Uint32Array(601)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  for (let i = 0; i < calls; i++) {
    const until = patience(random);
    if (until >= audio) heard[audio]!++;
    else hangUps[round(until)]!++;
  }
  return {
    messages: tellMessagesApart([{ name: '', given: undefined, hangUps, heard, cutOff }], 601),
    stepSeconds: 1,
    untimed: { hangUps: 0, heard: 0 },
  };
}
