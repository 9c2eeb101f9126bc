import { problem } from './errors.ts';
import {
  GROUP_DIMENSIONS,
  type GroupDimension,
  type Grouping,
  MOST_TOP,
} from './model/grouping.ts';
import type { Role } from './model/layout.ts';
import type { AnalyzeOptions } from './options.ts';
import type { Source } from './read/source.ts';

/** The groupings that were asked for, while it is not known yet what role their column has. */
export class AskedGroupings {
  /** The one of them that is a column of the export. */
  readonly column: string | undefined;
  readonly #asked: readonly string[];
  #found: Grouping | undefined;

  constructor({ groupBy = [], top, columns }: Pick<AnalyzeOptions, 'groupBy' | 'top' | 'columns'>) {
    refuseBadTop(top);
    this.#asked = [...new Set(groupBy)];
    const [column, second] = this.#asked.filter((by) => dimensionOf(by) === undefined);
    this.column = column;
    // a call has one group
    const contested = second ?? (column === undefined ? undefined : columns?.group);
    if (contested !== undefined) {
      const dimensions = GROUP_DIMENSIONS.join(', ');
      const expected = {
        en: `one column at most; it is grouped by "${column}" already, and beside it by ${dimensions}`,
        'zh-CN': `最多一列（已指定“${column}”），其余可用 ${dimensions}`,
      };
      throw problem('bad-value', { option: '--group-by', value: contested, expected });
    }
  }

  /** Takes note of the role that the column has in one input; refuses one whose values are no groups. */
  seeRole({ name, dialect, close }: Pick<Source, 'name' | 'dialect' | 'close'>): void {
    const { column } = this;
    const role = dialect.assignment.groupedBy;
    if (column === undefined || role === undefined) return;
    const dimension = dimensionOfRole(role);
    const by = dialect.assignment.columns.find((one) => one.role === role)?.name ?? column;
    if (dimension !== undefined) this.#found ??= { by, dimension };
    if (dimension === undefined || dimension !== this.#found?.dimension) {
      close();
      throw problem('group-by-used-column', { path: name, column, role });
    }
  }

  all(): Grouping[] {
    return this.#asked.flatMap((by) => {
      const dimension = dimensionOf(by);
      return dimension === undefined ? (this.#found ?? []) : { by, dimension };
    });
  }
}

function dimensionOf(by: string): GroupDimension | undefined {
  return GROUP_DIMENSIONS.find((dimension) => dimension === by);
}

function dimensionOfRole(role: Role): GroupDimension | undefined {
  return role === 'group' || role === 'caller' ? role : undefined;
}

function refuseBadTop(top: number | undefined): void {
  if (top === undefined || (Number.isInteger(top) && top >= 1 && top <= MOST_TOP)) return;
  const expected = {
    en: `a whole number from 1 to ${MOST_TOP}`,
    'zh-CN': `1 到 ${MOST_TOP} 的整数`,
  };
  throw problem('bad-value', { option: 'top', value: String(top), expected });
}
