const DAY = 86_400;
const HOUR = 3600;
const MINUTE = 60;

/**
 * How finely the export tells times: the longest of a day, an hour, a minute and a second that all starts are whole
 * multiples of. Where times were cut down to it, two of them less than n steps apart truly were so.
 */
export function clockStep(originate: Uint32Array, length: number): number {
  let step = DAY;
  for (let i = 0; i < length && step > 1; i++) {
    const start = originate[i] as number;
    while (start % step !== 0) step = step === DAY ? HOUR : step === HOUR ? MINUTE : 1;
  }
  return step;
}
