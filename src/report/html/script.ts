/**
 * What the page can do beyond being read: switch language and colours, sort, filter. Written for the browser, without a
 * library; without it the page is whole, in its own language.
 */
export const SCRIPT = `'use strict';
(() => {
  const root = document.documentElement;
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const pages = all('.page');

  const speak = (language) => {
    for (const page of pages) {
      // the page and, as there must be one alone, its main part
      page.hidden = page.querySelector('main').hidden = page.lang !== language;
    }
    root.lang = language;
    document.title = pages.find((page) => !page.hidden).dataset.title;
    for (const button of all('[data-language]')) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    }
  };
  const isDark = () =>
    (root.dataset.scheme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : '')) === 'dark';
  const showScheme = () => {
    for (const button of all('[data-dark]')) button.setAttribute('aria-pressed', String(isDark()));
  };

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    const value = cell.dataset.v;
    return value === undefined || value === '' ? cell.textContent : Number(value);
  };
  const compare = (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
    return a.localeCompare(b, root.lang, { numeric: true });
  };
  const sortBy = (head, column) => {
    const body = head.closest('table').tBodies[0];
    const isNumber = head.classList.contains('n');
    const now = head.getAttribute('aria-sort');
    const next = now === null ? (isNumber ? 'descending' : 'ascending')
      : now === 'ascending' ? 'descending' : 'ascending';
    for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', next);
    const sign = next === 'ascending' ? 1 : -1;
    body.append(...[...body.rows].sort((a, b) => sign * compare(keyOf(a, column), keyOf(b, column))));
  };

  const addFilter = (table, page) => {
    const box = document.createElement('input');
    box.type = 'search';
    box.placeholder = page.dataset.filter;
    box.setAttribute('aria-label', page.dataset.filter + ': ' + table.caption.textContent);
    const count = document.createElement('output');
    const rows = [...table.tBodies[0].rows];
    box.addEventListener('input', () => {
      const wanted = box.value.trim().toLowerCase();
      for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
      count.value = wanted === '' ? '' : rows.filter((row) => !row.hidden).length + ' / ' + rows.length;
    });
    const line = document.createElement('p');
    line.className = 'filter';
    line.append(box, count);
    table.parentNode.before(line);
  };

  for (const page of pages) {
    for (const table of all('table.data', page)) {
      all('thead th', table).forEach((head, column) => {
        if (head.textContent === '') return;
        const button = document.createElement('button');
        button.type = 'button';
        button.title = page.dataset.sort;
        button.append(...head.childNodes);
        button.addEventListener('click', () => sortBy(head, column));
        head.append(button);
      });
      if (table.hasAttribute('data-filter')) addFilter(table, page);
    }
  }
  for (const button of all('[data-language]')) {
    button.addEventListener('click', () => {
      speak(button.dataset.language);
      all('.page:not([hidden]) [aria-pressed=true]')[0].focus();
    });
  }
  for (const button of all('[data-dark]')) {
    button.addEventListener('click', () => {
      root.dataset.scheme = isDark() ? 'light' : 'dark';
      showScheme();
    });
  }
  for (const switches of all('.switches')) switches.hidden = false;
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showScheme);
  showScheme();

  // a link to something folded in opens it
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const page = target?.closest('.page');
    if (page?.hidden) speak(page.lang);
    if (target instanceof HTMLDetailsElement) target.open = true;
    target?.scrollIntoView();
  };
  addEventListener('hashchange', open);
  if (location.hash !== '') open();
  // paper has nothing to click
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all('details:not([open]):not(figure details)');
    for (const one of closed) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of closed) one.open = false;
  });
})();
`;
