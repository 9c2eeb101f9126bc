import manifest from '../package.json' with { type: 'json' };

/** The version of calldiag. The build copies it out of package.json, which is not read when calldiag starts. */
export const version: string = manifest.version;
