import { isAbsolute } from 'node:path';

/** Paths that wait for their import under words that mean nothing: the page holds the words, never the paths. */
export interface Drops {
  /** Answers a token for each path, or null where the list is not a list of absolute paths. */
  accept(paths: unknown): string[] | null;
  /** The paths of some tokens, each token once; unknown ones are absent. */
  take(tokens: readonly string[]): string[];
}

const MOST_PATHS = 10_000;
const LONGEST_PATH = 32_767;

/** `newToken` must not be guessable. Of too many waiting paths the oldest are forgotten. */
export function makeDrops(newToken: () => string): Drops {
  const waiting = new Map<string, string>();
  const isPath = (it: unknown) =>
    typeof it === 'string' && it.length <= LONGEST_PATH && !it.includes('\0') && isAbsolute(it);
  return {
    accept: (paths) => {
      if (!Array.isArray(paths) || paths.length > MOST_PATHS || !paths.every(isPath)) return null;
      const tokens = (paths as string[]).map((path) => {
        const token = newToken();
        waiting.set(token, path);
        return token;
      });
      for (const oldest of [...waiting.keys()].slice(0, Math.max(0, waiting.size - MOST_PATHS)))
        waiting.delete(oldest);
      return tokens;
    },
    take: (tokens) =>
      tokens.flatMap((token) => {
        const path = waiting.get(token);
        waiting.delete(token);
        return path === undefined ? [] : [path];
      }),
  };
}
