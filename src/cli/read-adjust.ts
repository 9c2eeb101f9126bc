import { MIX_DIMENSIONS, type MixDimension, nearest, problem } from '../index.ts';

const NONE = 'none';

/** The value of `--adjust`: some of the mixes, or none of them. */
export function readAdjust(value: string, before: readonly MixDimension[] = []): MixDimension[] {
  if (value.trim().toLowerCase() === NONE) return [...before];
  const asked = value.split(',').map((name) => {
    const found = MIX_DIMENSIONS.find((dimension) => dimension === name.trim().toLowerCase());
    if (found !== undefined) return found;
    throw problem('bad-value', {
      option: '--adjust',
      value,
      expected: {
        en: `some of ${MIX_DIMENSIONS.join(', ')}, or ${NONE}`,
        'zh-CN': `${MIX_DIMENSIONS.join('、')} 中的若干项，或 ${NONE}`,
      },
      near: nearest(name, [...MIX_DIMENSIONS, NONE]),
    });
  });
  return [...new Set([...before, ...asked])];
}
