import { HOUSE_STYLE } from '#core/citing/style.ts';
import { describe, expect, it } from 'vitest';
import { briefingOf, citationOf, cite, citingParagraphs, library, textRun } from '#core/citing/test-data.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import type { References } from '#core/model/references.ts';
import { composeDocument, type ComposeOptions } from './compose.ts';
import type { PrintRun } from './document.ts';

function composed(briefing: Briefing, references: References = library, options: ComposeOptions = {}) {
  const result = composeDocument(briefing, references, options);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const shown = (runs: readonly PrintRun[]) =>
  runs.map((it) => (it.type === 'mark' ? `[${it.note}]` : it.text)).join('');
const picture = (id: string, caption: string) => ({
  type: 'picture',
  id: `block-${id}`,
  marking: null,
  pictureId: id,
  content: caption === '' ? [] : [textRun(caption)],
});

describe('composeDocument', () => {
  it('keeps every block in order, with marks numbered as the notes are', () => {
    const marking = { scheme: 'nato', label: 'NR' };
    const content = (id: string) => [textRun(`${id} `), citationOf(id, [cite('excerpt e3')])];
    const blocks = [
      { type: 'heading', id: '1', level: 2, marking: null, content: content('head') },
      { type: 'paragraph', id: '2', marking, content: content('para') },
      { type: 'quotation', id: '3', marking: null, excerptId: 'e3', content: content('quote') },
      {
        type: 'list',
        id: '4',
        ordered: true,
        marking: null,
        items: [{ depth: 0, content: content('item') }],
      },
      { type: 'table', id: '5', headerRow: true, marking: null, rows: [[{ content: content('cell') }]] },
      { ...picture('quay', ''), content: content('caption') },
    ];
    const { document } = composed(briefingOf(blocks));
    const seen = document.blocks.map((it) => [
      it.type,
      it.portionMark,
      it.type === 'list'
        ? it.items.map((item) => shown(item.runs))
        : it.type === 'table'
          ? it.rows.map((row) => row.map((cell) => shown(cell.runs)))
          : 'runs' in it
            ? shown(it.runs)
            : '',
    ]);
    expect(seen).toEqual([
      ['heading', null, 'head [1]'],
      ['paragraph', '(NR)', 'para [2]'],
      ['quotation', null, 'quote [3]'],
      ['list', null, ['item [4]']],
      ['table', null, [['cell [5]']]],
      ['picture', null, 'Picture 1. caption [6] (Port Archive)'],
    ]);
    expect(document.notes.map((it) => it.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(document.sources.map((it) => it.notes)).toEqual([[1, 2, 3, 4, 5, 6]]);
  });

  it('changes no character of what is said', () => {
    const said = '“No,”  he said – ‘n’est-ce pas ?’ … 2\u00a0900\nп’ять -- "end" ﬁ';
    const block = { type: 'quotation', id: 'q', marking: null, excerptId: null, content: [textRun(said)] };
    expect(composed(briefingOf([block])).document.blocks).toMatchObject([{ runs: [{ text: said }] }]);
  });

  it('leads from the words of a note to the entry of their source', () => {
    const { document } = composed(briefingOf(citingParagraphs([[cite('figure f2', { prefix: 'see' })]])));
    const lines = (document.notes[0]?.runs ?? []).map((it) => `${it.type}: ${it.text}`);
    expect(lines[0]).toBe('text: See ');
    const linked = (document.notes[0]?.runs ?? []).filter((it) => it.type === 'source-link');
    expect(linked.map((it) => it.text).join('')).toContain('Port Gazette, November 2025');
    expect(linked.filter((it) => it.italic).map((it) => it.text)).toEqual(['Port Gazette']);
    expect(new Set(linked.map((it) => it.sourceId))).toEqual(new Set(['gazette']));
  });

  it('gives a citation pasted twice a note for each use', () => {
    const [block] = citingParagraphs([[cite('excerpt e3')]]);
    const { document } = composed(briefingOf([block, block]));
    expect(document.blocks.map((it) => (it.type === 'paragraph' ? shown(it.runs) : ''))).toEqual([
      'Words.[1]',
      'Words.[2]',
    ]);
  });

  it.each<[Partial<Record<keyof Briefing, unknown>>, object]>([
    [
      {},
      { kindLabel: 'Background brief', byline: ['5 January 2026', 'Desk 4'], author: 'Desk 4', banners: [] },
    ],
    [{ kind: 'non-paper' }, { kindLabel: 'Non-paper', byline: [], author: null, date: null }],
    [
      { date: null, author: null },
      { byline: [], author: null },
    ],
    [
      { language: 'fr', kind: 'read-out', date: '2026' },
      { kindLabel: 'Compte rendu', byline: ['2026', 'Desk 4'] },
    ],
    [
      { marking: { scheme: 'tlp-2.0', label: 'TLP:AMBER' } },
      { banners: [{ text: 'TLP:AMBER', color: '#FFC000', background: '#000000' }] },
    ],
    [
      { marking: { scheme: 'own', label: 'DESK ONLY' } },
      { banners: [{ text: 'DESK ONLY', color: '#000000', background: null }] },
    ],
  ])('page furniture of %j', (facts, expected) =>
    expect(composed(briefingOf([], facts)).document).toMatchObject(expected),
  );

  it.each<[string, readonly unknown[], { citations: number; pictures: number }]>([
    [
      'a note, however many targets',
      citingParagraphs([[cite('excerpt x'), cite('source x')], [cite('excerpt e3')]]),
      { citations: 1, pictures: 0 },
    ],
    ['a picture', [picture('gone', 'A quay')], { citations: 0, pictures: 1 }],
    [
      'a quotation',
      [{ type: 'quotation', id: 'q', marking: null, excerptId: 'gone', content: [] }],
      { citations: 1, pictures: 0 },
    ],
  ])('refuses when %s leads nowhere', (_, blocks, counts) =>
    expect(composeDocument(briefingOf(blocks), library)).toEqual({
      ok: false,
      error: { code: 'dangling-references', figures: 0, ...counts },
    }),
  );

  it('numbers pictures and prints a credit once', () => {
    const blocks = [picture('map', ''), picture('quay', 'By the Port Archive')];
    const { document } = composed(briefingOf(blocks, { language: 'uk' }));
    expect(document.blocks.map((it) => (it.type === 'picture' ? shown(it.runs) : ''))).toEqual([
      'Ілюстрація 1.',
      'Ілюстрація 2. By the Port Archive',
    ]);
  });

  it.each([
    ['words', 'e3', []],
    ['other words', 'e3', [{ code: 'quotation-altered', subject: 'other words', line: null, blockId: 'q' }]],
    ['other words', null, []],
    ['words\n— Ana Ruiz', 'e3', []],
  ])('says when a quotation (%s, of %s) is not what its excerpt says', (words, excerptId, problems) => {
    const block = { type: 'quotation', id: 'q', marking: null, excerptId, content: [textRun(words)] };
    expect(composed(briefingOf([block])).problems).toEqual(problems);
  });

  it('says which pictures and citations a reader would miss something with', () => {
    const mute = { ...library, pictures: library.pictures.map((it) => ({ ...it, altText: ' ' })) };
    const nowhere = { ...mute, excerpts: mute.excerpts.map((it) => ({ ...it, paragraphs: null })) };
    const [excerpt] = nowhere.excerpts;
    const key = nowhere.sources.find((it) => it.id === excerpt?.sourceId)?.citeKey;
    const blocks = [
      picture('quay', ''),
      ...citingParagraphs([
        // A source may be cited as a whole; an excerpt stands somewhere.
        [cite('source rowan')],
        [cite('picture map')],
        [cite(`excerpt ${excerpt?.id}`)],
        [cite(`excerpt ${excerpt?.id}`)],
      ]),
    ];
    const options = { allowMissingAltText: true };
    expect(composed(briefingOf(blocks), nowhere, options).problems).toEqual([
      { code: 'picture-without-alt-text', subject: 'quay.png', line: null, blockId: 'block-quay' },
      // Of the two citations the first.
      { code: 'citation-without-locator', subject: key, line: null, blockId: 'p3' },
    ]);
    expect(composed(briefingOf(blocks)).problems).toEqual([]);
  });

  it('says which citation style is not here, and nothing of one that is', () => {
    const named = briefingOf([], { citationStyle: 'http://styles.halm.example/notes' });
    expect(composed(named).problems).toEqual([
      { code: 'citation-style-missing', subject: named.citationStyle, line: null, blockId: null },
    ]);
    const style = { key: named.citationStyle ?? '', title: 'Halm', csl: HOUSE_STYLE.csl };
    expect(composed(named, library, { style }).problems).toEqual([]);
    expect(composed(briefingOf([], { citationStyle: 'un' })).problems).toEqual([]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['every picture once', ['quay', 'map', 'quay'], ['quay.png', 'Picture 2.']],
    ['none but those that are shown', ['map'], ['Picture 1.']],
  ])('refuses pictures that nobody described: %s', (_, shownPictures, pictures) => {
    const mute = library.pictures.map((it) => ({
      ...{ ...it, altText: null },
      fileName: it.id === 'map' ? null : it.fileName,
    }));
    const blocks = shownPictures.map((id, at) => ({ ...picture(id, ''), id: `k${at}` }));
    expect(composeDocument(briefingOf(blocks), { ...library, pictures: mute })).toEqual({
      ok: false,
      error: { code: 'alt-text-missing', pictures },
    });
  });

  it('leads nowhere from a note where no sources are listed', () => {
    const { document } = composed(
      briefingOf(citingParagraphs([[cite('figure f2')]]), { page: { ...DEFAULT_PAGE, sourceList: 'none' } }),
    );
    expect(document.sources).toEqual([]);
    expect(new Set(document.notes[0]?.runs.map((it) => it.type))).toEqual(new Set(['text']));
    expect(document.notes[0]?.runs.map((it) => it.text).join('')).toContain('Port Gazette');
  });
});
