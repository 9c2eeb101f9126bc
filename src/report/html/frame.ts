import { HTML_TEXTS } from '../../i18n/html.ts';
import { LANGUAGES, type Language } from '../../model/language.ts';
import { html, type Markup } from './markup.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** What a page shows in one language. */
export interface Contents {
  readonly title: string;
  /** The first one needs no title to be seen: it is the answer. */
  readonly sections: readonly Section[];
  /** Of calldiag. */
  readonly version: string;
}

/** The whole page in one language; the other one lies hidden beside it, so that switching needs nothing to be loaded. */
export function frame(
  { title, sections, version }: Contents,
  language: Language,
  isHidden: boolean,
): Markup {
  const texts = HTML_TEXTS[language];
  const anchor = (id: string): string => `${id}-${language}`;
  return html`<div class="page" lang="${language}"${isHidden && html` hidden`} data-title="${title}" data-filter="${texts.filter}" data-sort="${texts.sort}">
<header>
<a class="skip" href="#${anchor('main')}">${texts.skip}</a>
<h1>${title}</h1>
<div class="switches" hidden><div role="group" aria-label="${texts.languages}">${LANGUAGES.map((one) => html`<button type="button" data-language="${one}" lang="${one}" aria-pressed="${String(one === language)}">${HTML_TEXTS[one].ownName}</button>`)}</div><button type="button" data-dark aria-pressed="false">${texts.dark}</button></div>
</header>
<nav aria-label="${texts.contents}"><ul>${sections.map((section) => html`<li><a href="#${anchor(section.id)}">${section.title}</a></li>`)}</ul></nav>
<main id="${anchor('main')}" tabindex="-1"${isHidden && html` hidden`}>
${sections.map(
  (
    section,
    i,
  ) => html`<section id="${anchor(section.id)}" aria-labelledby="${anchor(`${section.id}-title`)}">
<h2 id="${anchor(`${section.id}-title`)}"${i === 0 && html` class="unseen"`}>${section.title}</h2>
${section.body}
</section>
`,
)}</main>
<footer><p>${texts.footer(version)}</p></footer>
</div>
`;
}
