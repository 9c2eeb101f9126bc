import { defineConfig } from 'rolldown';

// What is in `dist`: the library and the command line, each with what it needs of the packages, because a process that
// finds and reads two hundred files has not begun to work when one of a dozen files is done. An `import()` in `src`
// becomes a file of its own, loaded when it is needed.
//
// All files lie flat in `dist`: `new URL('./name', import.meta.url)` is `dist/name` wherever a module ends up.
export default defineConfig({
  input: { index: 'src/index.ts', main: 'src/cli/main.ts' },
  platform: 'node',
  output: {
    dir: 'dist',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
});
