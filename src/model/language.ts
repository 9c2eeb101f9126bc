/** The languages calldiag speaks. The first one is the fallback. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language: leaving one out does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** Where a fact comes from. `url` is left out for facts without a public address. */
export interface Source {
  readonly name: string;
  readonly url?: string;
}
