/** The languages calldiag speaks. The first one is the fallback. */
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language: leaving one out does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** Where a fact comes from. `url` is left out for facts without a public address. */
export interface Source {
  /** One name for works that are cited under it in every language. */
  readonly name: string | Text;
  readonly url?: string;
}

/** A source as readers of a language know it. */
export function citeSource(source: Source, language: Language): { name: string; url?: string } {
  const name = typeof source.name === 'string' ? source.name : source.name[language];
  return source.url === undefined ? { name } : { name, url: source.url };
}
