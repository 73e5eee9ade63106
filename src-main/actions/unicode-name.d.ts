// It ships no types.
declare module 'unicode-name' {
  /** The name of a character, or a label such as `<private-use-E000>`. */
  export function unicodeName(character: string): string;
}
