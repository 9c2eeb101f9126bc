import leven from 'leven';

const NAMED_AT_MOST = 3;

/** At most three names that a slip of the keyboard away may have been meant, the nearest first. */
export function nearest(wanted: string, names: Iterable<string>): string[] {
  const sought = wanted.toLowerCase();
  const limit = Math.max(1, Math.floor(sought.length / 3));
  const near: { name: string; distance: number }[] = [];
  for (const name of new Set(names)) {
    // so many characters more or fewer are as many slips
    if (Math.abs(name.length - sought.length) > limit) continue;
    const distance = leven(sought, name.toLowerCase());
    if (distance <= limit) near.push({ name, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NAMED_AT_MOST)
    .map(({ name }) => name);
}
