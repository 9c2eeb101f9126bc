import { BLOCK_BITS, type CallSpans } from './call-spans.ts';

const SECONDS = 1 << BLOCK_BITS;
/** So few calls of a block are sorted one by one; looking at every second of it would take longer. */
const FEW = 128;

/** The spans by start, without gaps, in place. Each block is sorted by itself, within the processor's cache. */
export function sortSpans({ spans, from, to }: CallSpans): Uint32Array {
  let largest = 0;
  for (let block = 0; block < from.length; block++) {
    const calls = (to[block] as number) - (from[block] as number);
    if (calls > largest) largest = calls;
  }
  const copy = new Uint32Array(2 * largest);
  const places = new Uint32Array(SECONDS);
  let into = 0;
  for (let block = 0; block < from.length; block++) {
    const first = from[block] as number;
    const calls = (to[block] as number) - first;
    if (calls === 0) continue;
    if (calls <= FEW) insertFew(spans, first, calls, into);
    else {
      copy.set(spans.subarray(2 * first, 2 * (first + calls)));
      distribute(copy, calls, places, spans, into);
    }
    into += calls;
  }
  return spans;
}

/** Moves so many calls from `first` on up to `into`, each to its place among those before it. */
function insertFew(spans: Uint32Array, first: number, calls: number, into: number): void {
  for (let i = 0; i < calls; i++) {
    const start = spans[2 * (first + i)] as number;
    const rest = spans[2 * (first + i) + 1] as number;
    let at = into + i;
    for (; at > into && (spans[2 * at - 2] as number) > start; at--) {
      spans[2 * at] = spans[2 * at - 2] as number;
      spans[2 * at + 1] = spans[2 * at - 1] as number;
    }
    spans[2 * at] = start;
    spans[2 * at + 1] = rest;
  }
}

/** Copies calls of one block to the place of their second; uses up `places`. */
function distribute(
  spans: Uint32Array,
  calls: number,
  places: Uint32Array,
  sorted: Uint32Array,
  into: number,
): void {
  places.fill(0);
  for (let i = 0; i < calls; i++) places[(spans[2 * i] as number) & (SECONDS - 1)]!++;
  let place = into;
  for (let second = 0; second < SECONDS; second++) {
    const starting = places[second] as number;
    places[second] = place;
    place += starting;
  }
  for (let i = 0; i < calls; i++) {
    const start = spans[2 * i] as number;
    const at = places[start & (SECONDS - 1)]!++;
    sorted[2 * at] = start;
    sorted[2 * at + 1] = spans[2 * i + 1] as number;
  }
}
