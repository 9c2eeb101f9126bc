import { parentPort } from 'node:worker_threads';
import type { Answer, Question } from './scan/thread.ts';

/** Does a job again and again, and remembers from one time to the next what it needs. */
type Worker = (given: never) => unknown;

/** What runs in a thread: a job's code is loaded when it is first asked for. */
const jobs: Readonly<Record<Question['job'], () => Promise<Worker>>> = {
  'read-ranges': async () => (await import('./scan/range-job.ts')).rangeJob(),
  'measure-numbers': async () => (await import('./measure/number-job.ts')).numberJob(),
};

if (parentPort !== null) {
  const port = parentPort;
  const workers = new Map<Question['job'], Promise<Worker>>();
  port.on('message', async ({ job, given }: Question) => {
    try {
      const worker = workers.get(job) ?? jobs[job]();
      workers.set(job, worker);
      const answer = await (await worker)(given as never);
      port.postMessage({ answer } satisfies Answer);
    } catch (error) {
      port.postMessage({ error } satisfies Answer);
    }
  });
}
