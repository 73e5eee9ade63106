import { describe, expect, test } from 'vitest';
import { proposeSpeaker } from './propose-speaker.ts';

describe('a speaker', () => {
  const speaker = (text: string, selected: string, name: string | null) => {
    const start = text.indexOf(selected);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(proposeSpeaker(text, start, start + selected.length)).toBe(name);
  };

  test.each([
    ['"We are late," said Ana Ruiz, a pilot.', 'We are late', 'Ana Ruiz'],
    ['"We are late," said Ana Ruiz, a pilot.', '"We are late,"', 'Ana Ruiz'],
    ['“We are late,” Ana Ruiz told the council.', 'We are late', 'Ana Ruiz'],
    ['Ana Ruiz, who speaks for the pilots, said: “We are late.”', 'We are late', 'Ana Ruiz'],
    ['Ana Ruiz told reporters that the boats were late.', 'the boats were late', 'Ana Ruiz'],
    ['The boats were late, according to Ana Ruiz.', 'The boats were late', 'Ana Ruiz'],
    ['“We are late,” said Ana Ruiz on Monday. “It is the fog.”', 'It is the fog', 'Ana Ruiz'],
    ['“We are late,” she said.', 'We are late', null],
    ['“We are late,” a retired pilot, Ana Ruiz, said.', 'We are late', 'Ana Ruiz'],
    ['“We are late,” Ana Ruiz, a retired pilot, said.', 'We are late', 'Ana Ruiz'],
    ['“We are late,” the paper quotes Ana Ruiz, a retired pilot, as saying.', 'We are late', 'Ana Ruiz'],
    ['“We are late,” the Post quoted A. Ruiz as saying on Monday.', 'We are late', 'A. Ruiz'],
    ['“We are late,” a retired pilot, Ana Ruiz, was quoted as saying.', 'We are late', 'Ana Ruiz'],
    ['“We are late,” Ana Ruiz was quoted as saying.', 'We are late', 'Ana Ruiz'],
    ['“We are late,” she was quoted as saying.', 'We are late', null],
    ['The Post cites Ana Ruiz as saying that boats were late.', 'boats were late', 'Ana Ruiz'],
    ['“We are late,” reads the sign, while Bo Lark said nothing.', 'We are late', null],
    ['The boats were late.', 'boats', null],
    ['« Nous sommes prêts », a déclaré Jeanne Morel, ministre.', 'Nous sommes prêts', 'Jeanne Morel'],
    ['« Nous sommes prêts », a-t-elle ajouté.', 'Nous sommes prêts', null],
    ['Selon Jeanne Morel, le port est prêt.', 'le port est prêt', 'Jeanne Morel'],
    ['«Ми готові», — сказав Олесь Гай журналістам.', 'Ми готові', 'Олесь Гай'],
    ['«Мы готовы», — заявила Вера Лес.', 'Мы готовы', 'Вера Лес'],
  ])('%s', (text, selected, name) => speaker(text, selected, name));

  // Unbounded, the first and the last take minutes, and sentence ends can be too many to spread.
  test.each([
    ['opening quotation marks', '“', 300_000],
    ['short sentences', 'So. ', 250_000],
    ['full stops', '.', 300_000],
  ])('is looked for nearby in a paragraph of nothing but %s', (_, piece, times) => {
    const text = piece.repeat(times);
    const middle = text.length / 2;
    expect(proposeSpeaker(text, middle, middle + 4)).toBeNull();
    expect(proposeSpeaker(text, 0, text.length)).toBeNull();
  });
});
