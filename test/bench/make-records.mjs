#!/usr/bin/env node
// Writes a synthetic export of VoiceReport rows (14 columns, UTF-8, one header) to standard output.
//   node make-records.mjs ROWS [SEED] [--quote]    e.g.  node make-records.mjs 4000000 > records.csv
// The same ROWS and SEED always give the same bytes. About 170 bytes a row.
// Shape: numbers are dialled 1 to 6 times, 1 % of the rows repeat an earlier call_id, 0.5 % are events that are not final.
import { writeSync } from 'node:fs';

const args = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const quote = process.argv.includes('--quote');
const rows = Number(args[0] ?? 1000);
const state = (BigInt(args[1] ?? 1) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn;
let a = Number(state & 0xffffffffn) | 1,
  b = Number(state >> 32n) | 0;
// xorshift-multiply on two 32-bit halves: fast and repeatable; returns 0 <= x < 1
function rand() {
  const t = a ^ (a << 11);
  a = b;
  b = b ^ (b >>> 19) ^ (t ^ (t >>> 8));
  return (b >>> 0) / 4294967296;
}
for (let i = 0; i < 64; i++) rand();

const RESULTS = [
  ['200000', '用户听完语音', 36],
  ['200001', '用户提前挂机未完整收听', 22],
  ['200002', '用户占线', 9],
  ['200003', '用户收到呼叫但未接听', 15],
  ['200004', '用户号码不合法', 5],
  ['200005', '被叫用户无法接通', 6],
  ['200007', '用户无法接通(不在服务区)', 2],
  ['200010', '关机', 2.5],
  ['200011', '停机', 1],
  ['200118', '供应商时间段限呼', 0.5],
  ['200119', '供应商超频限呼', 0.5],
  ['200121', '呼叫超并发', 0.5],
];
const total = RESULTS.reduce((s, r) => s + r[2], 0);
function pick() {
  let x = rand() * total;
  for (const r of RESULTS) {
    x -= r[2];
    if (x < 0) return r;
  }
  return RESULTS[0];
}
const two = (n) => (n < 10 ? `0${n}` : `${n}`);
function stamp(s) {
  // s: seconds since 2026-10-01 00:00:00
  const d = Math.floor(s / 86400),
    r = s - d * 86400;
  const day = (d % 31) + 1,
    month = 10 + (Math.floor(d / 31) % 3);
  return `2026-${two(month)}-${two(day)} ${two(Math.floor(r / 3600))}:${two(Math.floor(r / 60) % 60)}:${two(r % 60)}`;
}
const numbers = Math.max(1, Math.floor(rows / 2.2));
const cell = quote ? (v) => `"${v}"` : (v) => v;
let out =
  'call_id,out_id,caller,callee,originate_time,ring_time,start_time,end_time,duration,status_code,status_msg,hangup_direction,voice_type,toll_type\n';
let last = '';
for (let i = 0; i < rows; i++) {
  const roll = rand();
  if (last !== '' && roll < 0.01) {
    out += last;
  } else {
    const n = Math.floor(rand() * numbers);
    const callee = `1${30 + (n % 60)}${String((n * 7919 + 12345678) % 100000000).padStart(8, '0')}`;
    const t = 9 * 3600 + Math.floor((i / rows) * 28) * 86400 + Math.floor(rand() * 11 * 3600);
    let [code, text] = pick();
    if (roll < 0.015) [code, text] = ['200101', '正在接通主叫'];
    const talk =
      code === '200000'
        ? i % 3 === 0
          ? 45
          : 30
        : code === '200001'
          ? 1 + Math.floor(rand() * rand() * 28)
          : 0;
    const ring = code === '200003' ? 20 + Math.floor(rand() * 35) : 2 + Math.floor(rand() * 15);
    const answered = talk > 0;
    const end = t + 2 + ring + talk;
    const cells = [
      `${122000000000 + i}^${10000000 + ((i * 31) % 90000000)}`,
      `camp-${two(i % 40)}`,
      `0571${26880000 + (i % 50)}`,
      callee,
      stamp(t),
      stamp(t + 2),
      answered ? stamp(t + 2 + ring) : '',
      answered ? stamp(end) : '',
      String(talk),
      code,
      text,
      rand() < 0.6 ? '用户' : '机器',
      'voice',
      'LOCAL',
    ];
    last = `${cells.map(cell).join(',')}\n`;
    out += last;
  }
  if (out.length > 1 << 20) {
    writeAll(out);
    out = '';
  }
}
writeAll(out);
function writeAll(text) {
  const bytes = Buffer.from(text);
  let at = 0;
  while (at < bytes.length) at += writeSync(1, bytes, at);
}
