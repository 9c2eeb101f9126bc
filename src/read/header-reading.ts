import type { Book } from '../model/book.ts';
import type { Layout, Role } from '../model/layout.ts';
import type { WhyColumn } from '../model/why.ts';
import { normaliseHeader } from './header-name.ts';

/** A header under one layout: which column has which role so far, and why. A column serves one role only. */
export class HeaderReading {
  readonly layout: Layout;
  readonly keys: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly book: Book;
  readonly #indexes = new Map<Role, number>();
  readonly #reasons = new Map<Role, WhyColumn>();

  /** @param keys the header's names in the form in which `normaliseHeader` compares them */
  constructor(
    layout: Layout,
    keys: readonly string[],
    sample: readonly (readonly string[])[],
    book: Book,
  ) {
    this.layout = layout;
    this.keys = keys;
    this.sample = sample;
    this.book = book;
    for (const role of Object.keys(layout.columns) as Role[]) {
      const index = this.firstFree(role);
      if (index !== undefined) this.give(role, index, 'header');
    }
  }

  /** Cell index of each role that has a column. */
  get indexes(): ReadonlyMap<Role, number> {
    return this.#indexes;
  }

  roleAt(index: number): Role | undefined {
    for (const [role, at] of this.#indexes) if (at === index) return role;
    return undefined;
  }

  why(role: Role): WhyColumn | undefined {
    return this.#reasons.get(role);
  }

  /** Fills roles that are still without a column from the names of another layout. */
  adopt(roles: readonly Role[], layout: Layout): void {
    for (const role of roles) {
      if (this.#indexes.has(role)) continue;
      const index = this.firstFree(role, layout);
      if (index !== undefined) this.give(role, index, 'header');
    }
  }

  isNamed(role: Role, index: number): boolean {
    return this.#aliases(role).includes(this.keys[index] ?? '');
  }

  /** The column that is named so and has no role yet; best name first. */
  firstFree(role: Role, layout: Layout = this.layout): number | undefined {
    return this.#aliases(role, layout)
      .map((alias) => this.keys.indexOf(alias))
      .find((index) => index !== -1 && this.roleAt(index) === undefined);
  }

  /** Takes the column away from the role that it had. */
  give(role: Role, index: number, why: WhyColumn): void {
    const before = this.roleAt(index);
    if (before !== undefined) this.take(before);
    this.#indexes.set(role, index);
    this.#reasons.set(role, why);
  }

  take(role: Role): void {
    this.#indexes.delete(role);
    this.#reasons.delete(role);
  }

  #aliases(role: Role, layout: Layout = this.layout): string[] {
    return (layout.columns[role] ?? []).map((alias) => normaliseHeader(alias).key);
  }
}
