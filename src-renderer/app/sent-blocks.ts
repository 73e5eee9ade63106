import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';

/** What another process knows of a text, under a name of its own: only blocks that changed are sent again. */
export interface SentBlocks {
  /** The name it knows the text by. */
  name(): string;
  /** What is to be sent for a text that is like this now. */
  next(blocks: readonly Block[]): { order: BlockId[]; changed: Block[] };
  /** It knows these now. */
  known(blocks: readonly Block[]): void;
  /** It knows nothing any more, or may not: all is told again, under another name. */
  forget(): void;
}

export function makeSentBlocks(newId: () => string): SentBlocks {
  let name = newId();
  let sent: ReadonlyMap<BlockId, Block> = new Map();
  return {
    name: () => name,
    next: (blocks) => ({
      order: blocks.map((it) => it.id),
      changed: blocks.filter((it) => sent.get(it.id) !== it),
    }),
    known(blocks) {
      sent = new Map(blocks.map((it) => [it.id, it]));
    },
    forget() {
      name = newId();
      sent = new Map();
    },
  };
}

/** One question after the other; what comes up while one runs is in the one after it. */
export interface OneAtATime {
  run(): void;
  end(): void;
  isEnded(): boolean;
}

/** `ask` asks once, and answers whether another question is due already. */
export function oneAtATime(ask: () => Promise<boolean>): OneAtATime {
  let running = false;
  let again = false;
  let ended = false;
  const run = async (): Promise<void> => {
    again = true;
    if (running) return;
    running = true;
    while (again && !ended) {
      again = false;
      if (await ask()) again = true;
    }
    running = false;
  };
  return {
    run: () => void run(),
    end() {
      ended = true;
    },
    isEnded: () => ended,
  };
}
