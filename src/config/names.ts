/** The names a config file may have, in the folder where the command runs or any above it. */
export const CONFIG_NAMES = [
  'calldiag.config.json',
  'calldiag.config.yaml',
  'calldiag.config.yml',
] as const;
