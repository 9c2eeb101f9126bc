/** So many of so many. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}
