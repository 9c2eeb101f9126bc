import type { RejectReason, WarningId } from '../model/warning.ts';

/** How often something was met, and where first. */
export interface Sighting {
  count: number;
  readonly file: number;
  readonly row: number;
}

export class Tally<K extends WarningId | RejectReason> {
  readonly #sightings = new Map<K, Sighting>();

  add(key: K, file: number, row: number, count = 1): void {
    const sighting = this.#sightings.get(key);
    if (sighting === undefined) this.#sightings.set(key, { count, file, row });
    else sighting.count += count;
  }

  entries(): [K, Readonly<Sighting>][] {
    return [...this.#sightings];
  }
}
