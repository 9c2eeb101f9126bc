#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';
// Needed anyway, and here so that they come out of Node's own cache: that holds for no other flags than Node began with.
import 'node:fs/promises';
import 'node:timers/promises';
import 'node:worker_threads';

// Node 20 optimises what has run for half a millisecond, which takes several: a small file is done before that pays.
// Later versions wait of themselves, and know no such flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=500000');
// From Node 22.8 on, what was compiled once is kept for the next start, but only what was compiled before anything ran:
// so all functions are, not just those that run at once. Where nothing can be kept, nothing happens.
module.enableCompileCache?.();
if (module.getCompileCacheDir?.() !== undefined) setFlagsFromString('--no-lazy');
import('../dist/main.js').then(({ main }) => main());
