// The part of citeproc that engine.ts uses.
declare module 'citeproc' {
  interface Node {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    readonly children: readonly (Node | string)[];
  }
  /** What citeproc asks for while it works. */
  interface System {
    readonly retrieveLocale: (language: string) => Node;
    readonly retrieveItem: (id: string) => object;
    readonly stringCompare: (a: string, b: string) => number;
  }
  interface Registered {
    readonly seq: number;
    readonly disambig: object;
  }
  interface Layout {
    readonly opt: {
      layout_prefix: string;
      layout_suffix: string;
      layout_delimiter: string;
    };
  }
  interface BibliographyFilter {
    readonly include: readonly { readonly field: 'id'; readonly value: string }[];
  }
  class Engine {
    constructor(system: System, style: Node, language: string, forceLanguage: boolean);
    readonly opt: {
      readonly xclass: string;
      readonly 'near-note-distance': number;
      readonly development_extensions: Record<string, boolean | number>;
    };
    readonly citation: Layout & { readonly opt: { readonly 'near-note-distance'?: number } };
    readonly bibliography: Layout & { readonly tokens: readonly object[] };
    readonly registry: {
      readonly registry: Readonly<Record<string, Registered>>;
      /** In the order of the bibliography. */
      readonly reflist: readonly { readonly id: string }[];
    };
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(cites: readonly object[]): string;
    makeBibliography(
      filter?: BibliographyFilter,
    ): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  }
  const CSL: {
    readonly Engine: typeof Engine;
    readonly Output: { readonly Formats: Record<string, object> };
    debug: (message: string) => void;
    stringCompare: ((a: string, b: string) => number) | undefined;
  };
  export default CSL;
  export type { Engine, Node };
}
