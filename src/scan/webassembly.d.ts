// The part of WebAssembly that the scanner uses: its types come with those of browsers, which Node has not.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
    private readonly module: never;
  }
  class Instance {
    constructor(
      module: Module,
      imports: Record<string, Record<string, (...numbers: number[]) => number>>,
    );
    readonly exports: Record<string, unknown>;
  }
  interface Memory {
    readonly buffer: ArrayBuffer;
  }
  interface Global {
    readonly value: number;
  }
  function validate(bytes: Uint8Array): boolean;
}
