import type { Language } from '../../model/language.ts';

const NAMED = 3;

/** The first few with what is said of them: `A 12.3 %, B 15.0 % and 4 more`. */
export function listNames(named: readonly string[], language: Language): string {
  const shown = named.slice(0, NAMED).join(language === 'en' ? ', ' : '、');
  const more = named.length - NAMED;
  if (more <= 0) return shown;
  return language === 'en' ? `${shown} and ${more} more` : `${shown} 等`;
}
