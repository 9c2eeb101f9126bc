import distance from 'damerau-levenshtein';

const NAMED_AT_MOST = 3;
/** Of fewer letters nobody knows which word they may begin. */
const SHORTEST_PART = 3;
/** What is longer is no name but a cell of somebody's file. */
const LONGEST_NAME = 100;

/**
 * At most three names that may have been meant, the nearest first: those a few slips of the keyboard away, or else those
 * of which a part is: `invlid` is near to a word of `invalid-number`, `unreach` to the beginning of `unreachable`.
 */
export function nearest(wanted: string, names: Iterable<string>): string[] {
  const sought = wanted.trim().toLowerCase();
  const all = [...new Set(names)].filter(({ length }) => length <= LONGEST_NAME);
  if (sought.length > LONGEST_NAME) return [];
  const whole = closest(sought, all, (name) => [name], Math.max(1, Math.floor(sought.length / 3)));
  if (whole.length > 0 || sought.length < SHORTEST_PART) return whole;
  return closest(
    sought,
    all,
    (name) => partsOf(name, sought.length),
    Math.floor(sought.length / 4),
  );
}

function closest(
  sought: string,
  names: readonly string[],
  formsOf: (name: string) => readonly string[],
  most: number,
): string[] {
  const near = names.map((name) => ({
    name,
    slips: Math.min(...formsOf(name).map((form) => slipsBetween(sought, form.toLowerCase(), most))),
  }));
  return near
    .filter((one) => one.slips <= most)
    .sort((a, b) => a.slips - b.slips || a.name.length - b.name.length)
    .slice(0, NAMED_AT_MOST)
    .map(({ name }) => name);
}

function slipsBetween(sought: string, form: string, most: number): number {
  // so many characters more or fewer are as many slips
  if (Math.abs(form.length - sought.length) > most) return Number.POSITIVE_INFINITY;
  // two letters that changed places are one slip, as they are to who typed them
  return distance(sought, form).steps;
}

/** What somebody may have written who did not write it all: words that stand together, and the first letters. */
function partsOf(name: string, letters: number): string[] {
  const ends = [...name.matchAll(/[-/:_ ]+|(?<=[a-z])(?=[A-Z])/g)];
  const starts = [0, ...ends.map(({ index, 0: gap }) => index + gap.length)];
  const stops = [...ends.map(({ index }) => index), name.length];
  const runs = starts.flatMap((start, i) => stops.slice(i).map((stop) => name.slice(start, stop)));
  return [...runs, name.slice(0, letters)];
}
