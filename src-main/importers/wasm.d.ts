// Vite puts the bytes of such a file into the built program, as a data URL.
declare module '*.wasm?url&inline' {
  const dataUrl: string;
  export default dataUrl;
}

// Node has it; neither the types of Node nor those of the language without a browser say so.
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: 'WebAssembly.Module';
  }
  type Imports = object;
  class Instance {
    readonly exports: object;
    constructor(module: Module, imports: Imports);
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
