const LIGHT = `
--paper: #fff; --card: #f6f7f9; --ink: #1c2330; --muted: #586274; --grid: #dde1e7; --line: #c9cfd8;
--accent: #2563ad; --accent-ink: #fff; --alarm: #b3261e; --alarm-area: #b3261e2e; --good: #1d6b3f; --warn: #855200; --note: #2563ad;
--heat-none: #eef0f3;
--heat-0: #e3eef7; --heat-1: #bcd7ec; --heat-2: #8dbbdf; --heat-3: #4b8fc4; --heat-4: #2468a6; --heat-5: #0f4379;
--heat-ink-0: #1c2330; --heat-ink-1: #1c2330; --heat-ink-2: #1c2330; --heat-ink-3: #0b1420; --heat-ink-4: #fff; --heat-ink-5: #fff;
--line-0: #2563ad; --line-1: #b45309; --line-2: #1d6b3f; --line-3: #7b4fa3;
--c-completed: #2f8f5b; --c-early-hangup: #e0a526; --c-busy: #c98a5e; --c-no-answer: #f0d27a; --c-invalid-number: #c8453b;
--c-unreachable: #8a63b5; --c-misconfigured: #e58074; --c-restricted: #96281f; --c-platform-error: #5a4a9c; --c-answered: #86c59c;
--c-cancelled: #c9a29b; --c-ambiguous: #aab2bd; --c-unknown: #7b8494;`;

const DARK = `
--paper: #12161d; --card: #1b212b; --ink: #e6eaf0; --muted: #a3adbc; --grid: #2d3542; --line: #3c4655;
--accent: #78b1ea; --accent-ink: #0c1420; --alarm: #ff8a80; --alarm-area: #ff8a8038; --good: #74cf9a; --warn: #edbb5f; --note: #8dbdf0;
--heat-none: #222a35;
--heat-0: #1c2d40; --heat-1: #21466a; --heat-2: #2a6295; --heat-3: #4a8cc3; --heat-4: #86b9e2; --heat-5: #c5e0f5;
--heat-ink-0: #e6eaf0; --heat-ink-1: #fff; --heat-ink-2: #fff; --heat-ink-3: #08111c; --heat-ink-4: #08111c; --heat-ink-5: #08111c;
--line-0: #78b1ea; --line-1: #f0a35c; --line-2: #74cf9a; --line-3: #c3a1e6;
--c-completed: #3fae72; --c-early-hangup: #d99f2b; --c-busy: #b97c52; --c-no-answer: #e6cd82; --c-invalid-number: #e06459;
--c-unreachable: #a583d0; --c-misconfigured: #f0998e; --c-restricted: #b4463c; --c-platform-error: #7b6cc4; --c-answered: #90d3a8;
--c-cancelled: #a98880; --c-ambiguous: #8d96a3; --c-unknown: #6b7585;`;

/** Colours by the reader's system until the switch says otherwise; paper is always white. */
export const STYLE = `
:root { ${LIGHT} color-scheme: light; }
@media screen and (prefers-color-scheme: dark) { :root { ${DARK} color-scheme: dark; } }
@media screen { :root[data-scheme=dark] { ${DARK} color-scheme: dark; } :root[data-scheme=light] { ${LIGHT} color-scheme: light; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-behavior: smooth; scroll-padding-top: 3.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
header, nav ul, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1rem; }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem; padding-top: 1rem; }
h1 { font-size: 1.15rem; margin: 0; color: var(--muted); font-weight: 600; }
h2 { font-size: 1.45rem; margin: 3rem 0 .75rem; line-height: 1.25; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; line-height: 1.35; }
p { margin: .4rem 0; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
code { font: .9em ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; background: var(--card); padding: .05em .3em; border-radius: 3px; }
.skip, .unseen, caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: static; width: auto; height: auto; clip-path: none; display: block; padding: .5rem 1rem; }
.switches { display: flex; gap: .75rem; }
button, input { font: inherit; color: inherit; }
.switches button { border: 1px solid var(--line); background: var(--paper); padding: .2rem .7rem; cursor: pointer; border-radius: 6px; }
.switches [role=group] { display: flex; }
.switches [role=group] button { border-radius: 0; margin-left: -1px; }
.switches [role=group] button:first-child { border-radius: 6px 0 0 6px; }
.switches [role=group] button:last-child { border-radius: 0 6px 6px 0; }
.switches [aria-pressed=true] { background: var(--accent); color: var(--accent-ink); border-color: var(--accent); }
nav { position: sticky; top: 0; background: var(--paper); border-bottom: 1px solid var(--grid); z-index: 1; margin-top: .75rem; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding-top: .4rem; padding-bottom: .4rem; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.about, .small { color: var(--muted); }
.small { font-size: .875rem; font-weight: 400; }
.about { margin-top: 1.25rem; }
.verdict { font-size: 1.6rem; line-height: 1.3; font-weight: 650; margin: .25rem 0 .75rem; max-width: 46rem; }
.remark { max-width: 46rem; }
.fixes { padding: 0; margin: .75rem 0; list-style: none; counter-reset: fix; display: grid; gap: .75rem; }
.fixes li { counter-increment: fix; position: relative; background: var(--card); border-radius: 8px; padding: .7rem 1rem .7rem 3.25rem; }
.fixes li::before { content: counter(fix); position: absolute; left: .9rem; top: .75rem; width: 1.6rem; height: 1.6rem; line-height: 1.6rem; text-align: center; border-radius: 50%; background: var(--accent); color: var(--accent-ink); font-weight: 700; }
.fixes p { margin: 0; }
.fixes .advice { color: var(--good); font-weight: 650; margin-top: .2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .925rem; min-width: 30rem; width: 100%; position: relative; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--grid); overflow-wrap: break-word; max-width: 32rem; }
.results td:last-child { min-width: 14rem; }
.results td:nth-child(2) { min-width: 5rem; }
.shares { min-width: 48rem; }
.shares td:first-child { min-width: 9rem; }
.n { text-align: right; white-space: nowrap; }
.n + td:not(.n), .n + th:not(.n) { padding-left: .75rem; }
th { color: var(--muted); font-weight: 600; vertical-align: bottom; }
th button { all: unset; cursor: pointer; }
th button:focus-visible { outline: 2px solid var(--accent); }
th button:hover { color: var(--ink); text-decoration: underline; }
th[aria-sort=ascending] button::after { content: " ▲"; }
th[aria-sort=descending] button::after { content: " ▼"; }
tbody tr:hover { background: var(--card); }
.bar { display: block; width: 15rem; height: 1rem; margin-top: .2rem; }
.filter { display: flex; gap: .75rem; align-items: center; }
.filter input { border: 1px solid var(--line); border-radius: 6px; background: var(--paper); padding: .2rem .6rem; width: 16rem; max-width: 100%; }
.finding { border-left: 4px solid var(--note); background: var(--card); padding: .7rem 1rem; margin: .9rem 0; border-radius: 0 8px 8px 0; }
.finding :is(h3, h4) { margin: 0 0 .3rem; font-size: 1.1rem; line-height: 1.35; }
.finding.error { border-color: var(--alarm); } .finding.warning { border-color: var(--warn); }
.severity { color: var(--note); } .error .severity { color: var(--alarm); } .warning .severity { color: var(--warn); }
.finding code { background: var(--paper); }
.finding .advice { list-style: none; padding: 0; margin: .5rem 0; }
.gain, .passed, .better { color: var(--good); } .failed, .worse { color: var(--alarm); } .warned, .waived, .caveat, .mixed { color: var(--warn); }
.grade { display: inline-block; min-width: 1.5em; text-align: center; border: 1px solid currentColor; border-radius: 4px; font-size: .8em; font-weight: 700; line-height: 1.5; color: var(--muted); }
.grade-A, .grade-B { color: var(--good); }
figure { margin: 2rem 0; }
figcaption h3 { margin: 0; }
figcaption p { color: var(--muted); margin: .2rem 0 .6rem; max-width: 46rem; }
.chart svg { display: block; width: 100%; min-width: 38rem; max-width: 60rem; height: auto; font-family: inherit; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; padding: 0; margin: 0 0 .4rem; font-size: .875rem; }
.legend svg { width: .75rem; height: .75rem; margin-right: .4rem; }
details { margin: .4rem 0; }
summary { cursor: pointer; }
figure summary { color: var(--accent); font-size: .875rem; }
figure details .scroll { max-height: 26rem; overflow-y: auto; }
figure details table { width: auto; }
.strategy { border: 1px solid var(--grid); border-radius: 8px; padding: .5rem .9rem; }
.strategy summary { font-weight: 600; }
.strategy ol { padding-left: 1.4rem; }
.rates { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: .75rem; }
.rates div { background: var(--card); border-radius: 8px; padding: .7rem 1rem; }
.rates dt { color: var(--muted); } .rates dd { margin: 0; } .rates b { font-size: 1.5rem; }
.counts { padding-left: 1.2rem; }
footer { margin-top: 3rem; padding-bottom: 2rem; color: var(--muted); font-size: .875rem; }
@media (max-width: 40rem) {
  .verdict { font-size: 1.3rem; }
  nav { position: static; }
  html { scroll-padding-top: 0; }
  .bar { width: 5rem; }
  .results :is(th, td):is(:nth-child(1), :nth-child(5)) { display: none; }
  .rates { grid-template-columns: 1fr; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  body { font-size: 10.5pt; }
  nav, .switches, .filter, .skip, figure details { display: none !important; }
  main { max-width: none; }
  .scroll { overflow: visible; }
  .chart svg { min-width: 0; }
  table, .shares { min-width: 0; font-size: 9pt; }
  .bar { width: 8rem; }
  figure, .finding, .fixes li, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .finding, .fixes li, .rates div { border: 1px solid var(--line); }
}
`;
