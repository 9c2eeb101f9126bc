import type { RejectReason, WarningId } from '../model/warning.ts';

/** How often something was met, and where first. */
export interface Sighting {
  count: number;
  /** Rows that it was met in, where one can have it several times. */
  rows: number;
  readonly file: number;
  readonly row: number;
}

export class Tally<K extends WarningId | RejectReason> {
  readonly #sightings = new Map<K, Sighting>();

  add(key: K, file: number, row: number, count = 1, rows = count): void {
    const sighting = this.#sightings.get(key);
    if (sighting === undefined) {
      this.#sightings.set(key, { count, rows, file, row });
    } else {
      sighting.count += count;
      sighting.rows += rows;
    }
  }

  entries(): [K, Readonly<Sighting>][] {
    return [...this.#sightings];
  }
}
