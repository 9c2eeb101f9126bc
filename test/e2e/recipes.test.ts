import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { npmEnv, pack } from '../helpers/pack.ts';

// The jobs for CI that README shows, run as far as a machine without GitHub and GitLab can: their shell commands, with the
// shell and the variables that the service gives them.

interface Workflow {
  readonly on: Readonly<Record<string, { readonly paths: readonly string[] }>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | number>>;
}
interface Job {
  readonly script: readonly string[];
  readonly artifacts: {
    readonly paths: readonly string[];
    readonly reports: { readonly junit: string };
  };
}

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const textOf = (name: string): string =>
  readFileSync(new URL(`recipes/${name}`, import.meta.url), 'utf8');
const workflow: Workflow = parse(textOf('github-workflow.yml'));
const { calldiag: job }: { calldiag: Job } = parse(textOf('gitlab-ci.yml'));
const steps = workflow.jobs['calldiag']?.steps ?? [];

/** `bad` holds too many invalid numbers, `good` none. */
const EXPORTS = { bad: 'september-campaign.csv', good: 'good.csv' } as const;
const GOOD = [
  'call_id,callee,status_code,start_time',
  ...Array.from(
    { length: 400 },
    (_, i) => `c${i},1380000${String(i).padStart(4, '0')},200000,2026-09-01 10:00:00`,
  ),
].join('\n');

/** Both services install alike, so here it is done once; what comes after it is run for each export. */
const INSTALL = 'npm install --global ./tools/calldiag-*.tgz';

let home: string;
let installed: ReturnType<typeof runSteps>;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'calldiag-recipes-'));
  mkdirSync(join(home, 'tools'));
  await pack(join(home, 'tools'));
  installed = runSteps([INSTALL], ['-e'], home, {});
}, 90_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A repository with an export to check. */
function checkout(exported: string): string {
  const folder = mkdtempSync(join(home, 'repository-'));
  mkdirSync(join(folder, 'exports'));
  if (exported === EXPORTS.bad) copyFileSync(fixture(exported), join(folder, 'exports', exported));
  else writeFileSync(join(folder, 'exports', exported), exported === EXPORTS.good ? GOOD : '');
  return folder;
}

/** Runs commands as a service does: one script a step, and no further step after one that failed. */
function runSteps(
  commands: readonly string[],
  bash: readonly string[],
  cwd: string,
  env: Record<string, string>,
) {
  let last = { code: 0, stdout: '', stderr: '' };
  for (const [i, command] of commands.entries()) {
    const script = join(home, `step-${i}.sh`);
    writeFileSync(script, command);
    const { status, stdout, stderr } = spawnSync('bash', [...bash, script], {
      cwd,
      env: { ...npmEnv(home), CI: 'true', ...env },
      encoding: 'utf8',
    });
    last = { code: status ?? -1, stdout, stderr };
    if (status !== 0) return { ...last, step: i };
  }
  return { ...last, step: commands.length - 1 };
}

it('the package is installed from the repository', () => {
  expect(installed).toMatchObject({ code: 0 });
  expect(existsSync(join(home, 'bin', 'calldiag'))).toBe(true);
  // `man calldiag` finds it there
  expect(existsSync(join(home, 'share/man/man1/calldiag.1'))).toBe(true);
});

describe('the workflow for GitHub', () => {
  const [install, ...commands] = steps.flatMap(({ run }) => run ?? []);
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));

  function run(exported: string) {
    const cwd = checkout(exported);
    const summary = join(cwd, 'summary.md');
    // what the runner does with `run` where no shell is named
    const ran = runSteps(commands, ['-e'], cwd, {
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: summary,
    });
    return { ...ran, cwd, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
  }

  it('has the form of a workflow, and asks for nothing but reading', () => {
    expect(install).toBe(INSTALL);
    expect(Object.keys(workflow)).toEqual(['name', 'on', 'permissions', 'jobs']);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { paths } of Object.values(workflow.on)) expect(paths).toEqual(['exports/**']);
    for (const { uses, run } of steps) {
      expect([uses, run].filter((one) => one !== undefined)).toHaveLength(1);
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
      // an expression within a script is how a workflow gets hijacked
      else expect(run).not.toContain('${{');
    }
  });

  it('fails for a bad export, says so on the lines and in the summary, and leaves its reports', () => {
    const { code, step, stdout, stderr, summary, cwd } = run(EXPORTS.bad);
    expect({ code, step }).toEqual({ code: 1, step: commands.length - 1 });
    expect(stdout).toMatch(/^::error title=invalid-number>2%25::/m);
    expect(stdout.split('\n').filter((line) => line !== '' && !line.startsWith('::'))).toEqual([]);
    expect(stderr).toContain('invalid-number>2%');
    expect(summary).toContain('`invalid-number>2%`');
    const uploaded = String(upload?.with?.['path']).trim().split('\n');
    expect(uploaded.length).toBeGreaterThan(1);
    for (const file of uploaded) expect(readFileSync(join(cwd, file), 'utf8')).not.toBe('');
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toMatchObject({
      schemaVersion: 1,
      gates: { results: [{ status: 'failed' }, { status: 'passed' }] },
    });
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('passes a good one, and does not mistake an empty one for it', () => {
    expect(run(EXPORTS.good)).toMatchObject({ code: 0, stderr: '' });
    expect(run('empty.csv')).toMatchObject({ code: 3, step: commands.length - 1 });
  });
});

describe('the job for GitLab', () => {
  const [install, ...commands] = job.script;

  function run(exported: string) {
    const cwd = checkout(exported);
    // GitLab joins the lines of a script to one, which ends with the first that fails
    const ran = runSteps([commands.join('\n')], ['-eo', 'pipefail'], cwd, { GITLAB_CI: 'true' });
    return { ...ran, cwd };
  }

  it('fails for a bad export, with a JUnit report for the merge request', () => {
    const { code, stdout, stderr, cwd } = run(EXPORTS.bad);
    expect(code).toBe(1);
    expect(stdout).toContain('FAILED: invalid-number>2%');
    expect(stderr).toContain('invalid-number>2%');
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const xml = parser.parse(readFileSync(join(cwd, job.artifacts.reports.junit), 'utf8'));
    expect(xml.testsuites).toMatchObject({ failures: '1' });
    for (const file of job.artifacts.paths) expect(existsSync(join(cwd, file))).toBe(true);
  });

  it('installs in the same way', () => {
    expect(install).toBe(INSTALL);
  });

  it('passes a good one', () => {
    expect(run(EXPORTS.good)).toMatchObject({ code: 0 });
  });
});

it('README shows both as they are here', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const recipes = ['github-workflow.yml', 'gitlab-ci.yml'];
  const shown = recipes.filter((name) => readme.includes(`\`\`\`yaml\n${textOf(name)}\`\`\`\n`));
  expect(shown).toEqual(recipes);
});
