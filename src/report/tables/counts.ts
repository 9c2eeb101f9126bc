import { estimateCells, prefixed, RATIO, ratioCells, type TableOf } from './table.ts';

// What the calls came to.

export const categories: TableOf = ({ categories: counts }) => ({
  columns: [
    'category',
    'section',
    'name',
    'responsible',
    'calls',
    'share',
    'share_low',
    'share_high',
  ],
  rows: counts.map(({ id, section, name, responsible, calls, share }) => [
    id,
    section,
    name,
    responsible,
    calls,
    ...estimateCells(share),
  ]),
});

export const causes: TableOf = ({ categories: counts }) => ({
  columns: ['category', 'cause', 'name', 'responsible', 'calls'],
  rows: counts.flatMap((category) =>
    category.causes.map(({ id, name, responsible, calls }) => [
      category.id,
      id,
      name,
      responsible,
      calls,
    ]),
  ),
});

export const results: TableOf = (report) => ({
  columns: ['code', 'smart_code', 'early_media_code', 'text', 'outcome', 'rule', 'calls'],
  rows: report.results.map(({ code, smartCode, earlyMediaCode, text, outcome, rule, calls }) => [
    code,
    smartCode,
    earlyMediaCode,
    text,
    outcome,
    rule,
    calls,
  ]),
});

export const unknown: TableOf = (report) => ({
  columns: ['code', 'text', 'calls', 'file', 'first_row'],
  rows: report.unknown.map(({ code, text, calls, file, firstRow }) => [
    code,
    text,
    calls,
    file,
    firstRow,
  ]),
});

export const rates: TableOf = (report) => ({
  columns: ['rate', ...RATIO, 'open', 'definition'],
  rows: Object.entries(report.rates).flatMap(([name, rate]) =>
    rate === null ? [] : [[name, ...ratioCells(rate), rate.open, rate.definition]],
  ),
});

export const groupBy: TableOf = ({ groups }) => ({
  columns: [
    'by',
    'name',
    'calls',
    ...prefixed('answered', RATIO),
    ...prefixed('listen_through', RATIO),
    ...prefixed('heard_in_full', RATIO),
    'heard_in_full_open',
    'too_few',
  ],
  rows: groups.flatMap(({ by, rows }) =>
    rows.map(({ name, calls, answered, listenThrough, heardInFull, tooFew }) => [
      by,
      name,
      calls,
      ...ratioCells(answered),
      ...ratioCells(listenThrough),
      ...ratioCells(heardInFull),
      heardInFull.open,
      tooFew,
    ]),
  ),
});

export const warnings: TableOf = (report) => ({
  columns: ['warning', 'count', 'text', 'file', 'first_row'],
  rows: report.warnings.map(({ id, count, text, file, firstRow }) => [
    id,
    count,
    text,
    file ?? null,
    firstRow ?? null,
  ]),
});

export const rejects: TableOf = (report) => ({
  columns: ['reason', 'rows', 'text'],
  rows: report.rejects.byReason.map(({ reason, rows, text }) => [reason, rows, text]),
});
