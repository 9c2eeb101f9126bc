#!/usr/bin/env node
import module from 'node:module';

// from Node 22.1 on, what was compiled once is kept for the next start; where that cannot be, nothing happens
module.enableCompileCache?.();
import('../dist/main.js').then(({ main }) => main());
