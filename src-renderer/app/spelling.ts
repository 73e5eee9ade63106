import { call } from '#renderer/api.ts';
import type { Spelling } from '#renderer/editor/spelling/checker.ts';
import { makeStore } from '#renderer/ui/store.ts';

/** Whether spelling is checked, as the preferences of this window say. */
export const spellingOn = makeStore(true);

/** Spelling as the editor asks for it. */
export const spelling: Spelling = {
  isOn: spellingOn.get,
  onChange: spellingOn.subscribe,
  async check(language, words) {
    const answer = await call('spelling.check', { language, words: [...words] });
    if (!answer.ok) throw new Error(`spelling could not be checked: ${answer.error.code}`);
    return answer.value.wrong;
  },
  async suggest(language, word) {
    const answer = await call('spelling.suggest', { language, word });
    if (!answer.ok) throw new Error(`no suggestions could be had: ${answer.error.code}`);
    return answer.value.suggestions;
  },
  async learn(word) {
    await call('spelling.learn', { word });
  },
};
