import { expect, it } from 'vitest';
import { sourceId } from '#core/model/ids.ts';
import type { PickableTarget } from '#renderer/editor/props.ts';
import { makePicker, type Picker } from './picker.ts';

const named = (label: string): PickableTarget => ({
  target: { kind: 'source', id: sourceId.parse(`id-${label}`) },
  label,
  detail: '',
  snippet: '',
});
const BESIDE = { left: 0, top: 0, width: 0, height: 0 };
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Opens a picker over a library that answers each query with itself, or when it is told to; answers what was chosen. */
async function chosen(
  steps: (picker: Picker, answer: (query: string) => void) => unknown,
): Promise<string[]> {
  const waiting = new Map<string, () => void>();
  const told: string[] = [];
  const picker = makePicker(
    (query) =>
      new Promise((resolve) => {
        waiting.set(query, () =>
          resolve(query === 'nothing' ? [] : [named(`${query} 1`), named(`${query} 2`)]),
        );
      }),
    (it, _state, asBlock) => told.push(`${it.label}${asBlock ? ' as block' : ''}`),
  );
  picker.open('field', BESIDE, '');
  await steps(picker, (query) => waiting.get(query)?.());
  await turn();
  return told;
}

it('chooses the active result', () =>
  expect(
    chosen(async (picker, answer) => {
      answer('');
      await turn();
      picker.step(1);
      picker.choose(false);
    }),
  ).resolves.toEqual([' 2']));

it('never chooses what answers other words: Enter waits for the answer', () =>
  expect(
    chosen(async (picker, answer) => {
      answer('');
      await turn();
      picker.ask('berths');
      picker.choose(true);
      await turn();
      answer('berths');
    }),
  ).resolves.toEqual(['berths 1 as block']));

it.each([
  ['more is typed', (picker: Picker) => picker.ask('berths idle')],
  ['it is closed', (picker: Picker) => picker.close()],
])('forgets a choice made ahead when %s', (_, meanwhile) =>
  expect(
    chosen(async (picker, answer) => {
      picker.ask('berths');
      picker.choose(false);
      meanwhile(picker);
      answer('berths');
      answer('berths idle');
    }),
  ).resolves.toEqual([]),
);

it('has nothing to choose where nothing was found', () =>
  expect(
    chosen(async (picker, answer) => {
      picker.ask('nothing');
      picker.choose(false);
      answer('nothing');
      await turn();
      picker.choose(false);
    }),
  ).resolves.toEqual([]));

it('takes what is pressed as it stands there', () =>
  expect(
    chosen(async (picker, answer) => {
      answer('');
      await turn();
      picker.ask('berths');
      picker.choose(false, 1);
    }),
  ).resolves.toEqual([' 2']));
