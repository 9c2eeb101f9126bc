#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Node 20 optimises what has run for half a millisecond, which takes several: a small file is done before that pays.
// Later versions wait of themselves, and know no such flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=500000');
// from Node 22.1 on, what was compiled once is kept for the next start; where that cannot be, nothing happens
module.enableCompileCache?.();
import('../dist/main.js').then(({ main }) => main());
