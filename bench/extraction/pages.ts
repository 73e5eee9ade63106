import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understand } from '#core/text/understand.ts';
import { readDocument } from '#main/importers/read-document.ts';
import { pageLabels } from './labels.ts';
import { placeLabels, type PlacedLabels } from './placed-labels.ts';
import type { Reading } from './score.ts';

/** A labelled page as the product reads it. */
export interface LabelledPage {
  readonly name: string;
  readonly reading: Reading;
  readonly labels: PlacedLabels;
}

export type Half = 'dev' | 'test';

/**
 * The labelled pages of one half, read as the product reads them. `errors` names every label that has the wrong shape or
 * does not occur in its page; its words are told only for `dev`, because rules must not be developed against `test`.
 */
export async function loadPages(half: Half): Promise<{ pages: LabelledPage[]; errors: string[] }> {
  const folder = join(import.meta.dirname, half);
  const files = readdirSync(folder).toSorted();
  const pages: LabelledPage[] = [];
  const errors: string[] = [];
  for (const file of files.filter((it) => it.endsWith('.labels.json'))) {
    const loaded = await loadPage(folder, file, files);
    if (loaded.page) pages.push(loaded.page);
    const told = (it: string) => (half === 'dev' ? it : it.replace(/:.*/su, ''));
    errors.push(...loaded.complaints.map((it) => `${half}/${file} ${told(it)}`));
  }
  return { pages, errors };
}

interface Loaded {
  readonly page: LabelledPage | null;
  readonly complaints: readonly string[];
}

async function loadPage(folder: string, labelFile: string, files: readonly string[]): Promise<Loaded> {
  const refused = (...complaints: string[]): Loaded => ({ page: null, complaints });
  const name = labelFile.replace(/\.labels\.json$/, '');
  const fileName = files.find((it) => it !== labelFile && it.replace(/\.[^.]+$/, '') === name);
  if (fileName === undefined) return refused('has no page beside it');
  const labels = pageLabels.safeParse(json(join(folder, labelFile)));
  if (!labels.success)
    return refused(...labels.error.issues.map((it) => `${it.path.join('.')}: ${it.message}`));
  const bytes = new Uint8Array(readFileSync(join(folder, fileName)));
  const { draft } = await readDocument({ fileName, mediaType: null, encoding: null, bytes });
  if (!draft) return refused('stands beside a page the product cannot read');
  const { text, residue, facts } = draft;
  const { placed, missing } = placeLabels(text, labels.data);
  const reading: Reading = { text, residue, facts, proposals: understand(text, residue, facts) };
  return { page: { name: fileName, reading, labels: placed }, complaints: missing };
}

function json(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
