import '#main/refuse-network.ts';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { CallOutput, CallParsed, CallsOn } from '#core/contract/calls.ts';
import { ok } from '#core/model/result.ts';
import { SPELLED_LANGUAGES } from '#main/spelling/dictionaries.ts';
import { openPersonalWords } from '#main/spelling/personal-words.ts';
import { makeSpeller } from '#main/spelling/speller.ts';
import { writeWhole } from '#main/store/atomic-file.ts';
import type { SpellingCommands, SpellingStart } from './messages.ts';
import { answering } from './port.ts';
import { parentOfThread } from './this-thread.ts';

const { resources, wordsFile } = workerData as SpellingStart;

const speller = makeSpeller(async (name) => {
  const file = (end: string) => readFile(join(resources, 'dictionaries', `${name}.${end}`));
  const [aff, dic] = await Promise.all([file('aff'), file('dic')]);
  return { aff, dic };
});
const personal = openPersonalWords(readWords, (text) => writeWhole(wordsFile, Buffer.from(text)));

function readWords(): string | null {
  try {
    return readFileSync(wordsFile, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

type Answers = {
  [N in CallsOn<'spelling'>]: (input: CallParsed<N>) => CallOutput<N> | Promise<CallOutput<N>>;
};
const answers: Answers = {
  'spelling.languages': () => ({ languages: [...SPELLED_LANGUAGES] }),
  'spelling.check': async ({ language, words }) => ({
    wrong: await speller.wrongOf(
      language,
      words.filter((word) => !personal.has(word)),
    ),
  }),
  'spelling.suggest': async ({ language, word }) => ({
    suggestions: await speller.suggestionsFor(language, word),
  }),
  'spelling.learnt': () => ({ words: personal.all() }),
  'spelling.learn': ({ word }) => {
    personal.learn(word);
    return {};
  },
  'spelling.unlearn': ({ word }) => {
    personal.unlearn(word);
    return {};
  },
};

answering<SpellingCommands>(parentOfThread(), {
  call: async ({ name, input }) => ok(await answers[name](input as never)),
});
