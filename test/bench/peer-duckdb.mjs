#!/usr/bin/env node
// The same questions asked of DuckDB: what a user would run instead of calldiag.
//   node peer-duckdb.mjs records.csv [THREADS]
// Prints one JSON line: seconds, peak memory in MiB, rows, calls. A fair race counts the whole process from outside.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, threads = '2'] = process.argv.slice(2);
const db = await DuckDBInstance.create(':memory:', { threads });
const at = await db.connect();
const ask = async (sql) => (await at.runAndReadAll(sql)).getRows();
const begin = performance.now();
await at.run(`create table record as select call_id, out_id, caller, callee, originate_time, ring_time, start_time,
  duration, status_code, status_msg, hangup_direction from read_csv('${file}')`);
const [[rows]] = await ask('select count(*) from record');
// one row a call: receipts may repeat, and events are not results
await at.run(`create table call as select distinct on (call_id) * from record
  where status_code not in (200101, 200102, 200103, 200201, 300000)`);
const [[calls]] = await ask('select count(*) from call');
await ask('select status_code, status_msg, hangup_direction, count(*) from call group by all');
await ask(
  'select status_code, dayofweek(originate_time), hour(originate_time), count(*) from call group by all',
);
await ask(
  "select status_code, date_trunc('hour', originate_time), count(*) from call group by all",
);
await ask('select status_code, duration, count(*) from call group by all');
await ask(
  "select status_code, quantile_cont(date_diff('second', originate_time, ring_time), [0.5, 0.9]), quantile_cont(date_diff('second', ring_time, start_time), [0.5, 0.9]) from call group by all",
);
await ask('select out_id, status_code, count(*) from call group by all');
await ask('select caller, status_code, count(*) from call group by all');
await ask('select substr(callee::varchar, 1, 3), status_code, count(*) from call group by all');
await ask(`select attempt, status_code, count(*) from (
  select status_code, row_number() over (partition by callee order by originate_time) as attempt from call) group by all`);
await ask(
  'select n, count(*) from (select callee, count(*) as n from call group by callee) group by n',
);
process.stdout.write(
  `${JSON.stringify({
    peer: 'duckdb',
    threads: Number(threads),
    seconds: +((performance.now() - begin) / 1000).toFixed(2),
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
    rows: Number(rows),
    calls: Number(calls),
  })}\n`,
);
