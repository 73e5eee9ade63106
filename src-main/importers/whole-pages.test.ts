import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { paragraphsOf } from '#core/model/source-text.ts';
import { readDocument } from './read-document.ts';

// Each page is what it states, in JSON on one line, `----`, and the page; § stands before each paragraph of the article.
const folder = new URL('fixtures/pages/', import.meta.url);
const pages = readdirSync(folder).toSorted();

const facts = z.object({
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  authors: z.array(z.string()),
  publishedOn: z.string().nullable(),
  language: z.string().nullable(),
  kind: z.string().nullable(),
});

async function draftOf(fileName: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  const { draft } = await readDocument({ fileName, mediaType: null, encoding: null, bytes });
  if (!draft) throw new Error(`${fileName} was not read`);
  return draft;
}

describe.each(pages)('%s', (fileName) => {
  const [head = '', marked = ''] = readFileSync(new URL(fileName, folder), 'utf8').split('\n----\n');
  const page = marked.replaceAll('§', '');

  test('states', async () => {
    const draft = await draftOf(fileName, page);
    expect(draft.facts).toMatchObject(facts.parse(JSON.parse(head)));
  });

  test('says', async () => {
    const { text, residue } = await draftOf(fileName, page);
    const article = fileName.endsWith('.txt')
      ? [...marked.matchAll(/§([^§\n]+)/g)].map((it) => it[1])
      : (await draftOf(fileName, marked)).text
          .split('\n\n')
          .filter((it) => it.includes('§'))
          .map((it) => it.replaceAll('§', ''));
    const body = paragraphsOf(text, residue).filter((it) => it.number !== null);
    expect(body.map((it) => text.slice(it.start, it.end))).toEqual(article);
  });

  test('has words of its own for each fact', async () => {
    const draft = await draftOf(fileName, page);
    const stated = Object.entries(draft.facts).filter(([, it]) => it !== null && it.length > 0);
    expect(draft.evidence.map((it) => it.field).toSorted()).toEqual(stated.map(([it]) => it).toSorted());
    for (const { words, start, end } of draft.evidence)
      expect(start === null || draft.text.slice(start, end ?? 0) === words).toBe(true);
  });
});
