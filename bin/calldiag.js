#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// V8 optimises a function that has run for a millisecond, which takes it several: a small file is done before that pays
setFlagsFromString('--interrupt-budget=500000');
// from Node 22.1 on, what was compiled once is kept for the next start; where that cannot be, nothing happens
module.enableCompileCache?.();
import('../dist/main.js').then(({ main }) => main());
