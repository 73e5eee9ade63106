import { describe, expect, it } from 'vitest';
import { computeNotes } from './notes.ts';
import { parseCitationStyle } from './parse-citation-style.ts';
import { bundledStyles, styleOf } from './style.ts';
import { marked } from './styles.test-support.ts';
import { briefingOf, cite, citingParagraphs, library, sourceWith } from './test-data.ts';

const NAMESPACE = 'xmlns="http://purl.org/net/xbiblio/csl"';
const INFO = '<info><title>Desk style</title><id>urn:desk</id></info>';
const LAYOUT = '<citation><layout suffix="."><text variable="title"/></layout></citation>';

const styled = (inner: string, attributes = 'class="note" version="1.0"') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<style ${NAMESPACE} ${attributes}>${inner}</style>`;

describe('a style that can be used', () => {
  it.each<[string, string, string]>([
    ['a small one', styled(INFO + LAYOUT), 'Desk style'],
    ['of a later 1.0', styled(INFO + LAYOUT, 'class="note" version="1.0.2"'), 'Desk style'],
    ['for the text', styled(INFO + LAYOUT, 'class="in-text" version="1.0"'), 'Desk style'],
    [
      'with a byte order mark and a comment',
      `\ufeff${styled(`<!-- mine -->${INFO}${LAYOUT}`)}`,
      'Desk style',
    ],
    ['with entities of XML', styled(INFO.replace('Desk style', 'Desk &amp; &#x41;') + LAYOUT), 'Desk & A'],
    ...bundledStyles().map(({ key }): [string, string, string] => [
      key,
      styleOf(key).csl,
      /<title>(.*?)<\/title>/.exec(styleOf(key).csl)?.[1] ?? '',
    ]),
  ])('%s', (_, xml, title) => {
    const read = parseCitationStyle(xml);
    expect(read.ok ? read.value.title : read.error.reason).toBe(title);
    expect(read.ok && read.value.csl).toBe(xml);
  });
});

describe('what is no style is refused with a sentence', () => {
  /** Each macro calls the one before it many times. */
  const laughing = [...Array(12).keys()]
    .map((level) => {
      const call = level === 0 ? '<text value="ha"/>' : `<text macro="m${level - 1}"/>`.repeat(8);
      return `<macro name="m${level}">${call}</macro>`;
    })
    .join('');
  const entities = '<!DOCTYPE style [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';

  it.each<[string, string, RegExp]>([
    ['nothing', '', /not well-formed XML/],
    ['words', 'A style, honestly', /not well-formed XML/],
    ['half a file', styled(INFO + LAYOUT).slice(0, 200), /not well-formed XML/],
    ['a web page', '<html><body/></html>', /root element is “html” and not “style”/],
    ['a locale', `<locale ${NAMESPACE} xml:lang="en"/>`, /root element is “locale”/],
    ['another version', styled(INFO + LAYOUT, 'class="note" version="0.8.1"'), /not of CSL version 1\.0/],
    ['no version', styled(INFO + LAYOUT, 'class="note"'), /not of CSL version 1\.0/],
    ['another class', styled(INFO + LAYOUT, 'class="poem" version="1.0"'), /neither “note” nor “in-text”/],
    ['nothing about itself', styled(LAYOUT), /says nothing about itself/],
    ['no id', styled(`<info><title>T</title></info>${LAYOUT}`), /has no id/],
    [
      'a very long title',
      styled(INFO.replace('Desk', 'D'.repeat(400)) + LAYOUT),
      /has no title, or a very long one/,
    ],
    ['no citation', styled(INFO), /does not say how to cite/],
    [
      'a dependent style',
      styled(
        '<info><title>T</title><id>t</id><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info>',
      ),
      /only refers to another style, http:\/\/www\.zotero\.org\/styles\/apa: add that one\.$/,
    ],
    ['a DOCTYPE with entities', entities + styled(INFO + LAYOUT), /DOCTYPE/],
    ['an entity nobody declared', styled(INFO.replace('Desk', '&desk;') + LAYOUT), /not well-formed XML/],
    ['too long', styled(`${INFO}${LAYOUT}<!--${'x'.repeat(1024 * 1024)}-->`), /longer than 1 MB/],
    [
      'too deep',
      styled(`${INFO}${'<group>'.repeat(80)}${'</group>'.repeat(80)}${LAYOUT}`),
      /more than 60 deep/,
    ],
    ['too many elements', styled(INFO + LAYOUT + '<b/>'.repeat(50_000)), /more than 40000 elements/],
    [
      'a macro that calls itself',
      styled(
        `${INFO}<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>${LAYOUT}`,
      ),
      /calls itself/,
    ],
    [
      'macros that multiply',
      styled(`${INFO}${laughing}<citation><layout><text macro="m11"/></layout></citation>`),
      /call each other too often/,
    ],
    [
      'a macro that is not there',
      styled(`${INFO}<citation><layout><text macro="gone"/></layout></citation>`),
      /calls a macro it does not have \(gone\)/,
    ],
    [
      'a layout that prints nothing',
      styled(`${INFO}<citation><layout/></citation>`),
      /prints nothing of a source|put to work/,
    ],
    [
      'an element nobody knows',
      styled(`${INFO}<citation><layout><poem/></layout></citation>`),
      /put to work|prints nothing/,
    ],
  ])('%s', (_, xml, reason) => {
    const read = parseCitationStyle(xml);
    expect(read.ok ? 'read' : read.error.reason).toMatch(reason);
    expect(read.ok ? '.' : read.error.reason.at(-1)).toBe('.');
  });
});

describe('a style that was added', () => {
  const authorDate = styled(
    `${INFO}<citation disambiguate-add-year-suffix="true" collapse="year"><layout prefix="(" suffix=")" delimiter="; ">
      <group delimiter=", "><names variable="author"><name form="short" and="symbol"/></names>
      <date variable="issued"><date-part name="year"/></date><text variable="locator" prefix="p. "/></group>
    </layout></citation>
    <bibliography><sort><key variable="issued" sort="descending"/></sort><layout><names variable="author"/>
      <date variable="issued" prefix=" (" suffix=")"><date-part name="year"/></date><text variable="title" prefix=" " font-style="italic" font-weight="bold"/></layout></bibliography>`,
    'class="in-text" version="1.0"',
  );
  const sources = [
    sourceWith('a', { title: 'One', publishedOn: '2024-03' }),
    sourceWith('b', { title: 'Two', publishedOn: '2025' }),
    sourceWith('c', { title: 'Three', publishedOn: '2025-11-03', authors: ['Carl Hale', 'Anna Rowan'] }),
    sourceWith('d', { title: 'Four', publishedOn: '2025-11-04' }),
  ];
  const style = { key: 'urn:desk', title: 'Desk style', csl: authorDate };
  const made = (notes: readonly (readonly unknown[])[]) =>
    computeNotes(
      briefingOf(citingParagraphs(notes), { citationStyle: 'urn:desk' }),
      { ...library, sources },
      styleOf('urn:desk', [style]),
    );
  const page = { locator: { kind: 'page', value: '4' } } as const;

  it('for the text is printed in notes, with years told apart among all that is cited', () => {
    const { notes, sources: list } = made([
      [cite('source b')],
      [cite('source d', page), cite('source c')],
      [cite('source a')],
    ]);
    expect(notes.map((it) => marked(it.runs))).toEqual([
      // Letters follow the bibliography, which has the later one first.
      '(Rowan, 2025b).',
      '(Rowan, 2025a, p. 4; Hale & Rowan, 2025).',
      '(Rowan, 2024).',
    ]);
    expect(list.map((it) => it.sourceId).at(-1)).toBe('a');
    expect(list[0]?.runs.some((it) => it.bold && it.italic)).toBe(true);
  });

  it('closes its brackets behind words added by hand, and behind what is missing', () =>
    expect(
      made([
        [cite('source b', { prefix: 'see', suffix: 'in Halmish' })],
        [cite('source a'), cite('source gone')],
      ]).notes.map((it) => marked(it.runs)),
    ).toEqual(['(See Rowan, 2025, in Halmish).', '(Rowan, 2024; [not in the library]).']));

  it('follows what is cited: nothing to tell apart where one of two is gone', () =>
    expect(made([[cite('source b')]]).notes.map((it) => marked(it.runs))).toEqual(['(Rowan, 2025).']));

  it('that numbers sources lists them by number, anew where the first is cited later', () => {
    const csl = styled(
      `${INFO}<citation><layout prefix="[" suffix="]" delimiter=","><text variable="citation-number"/></layout></citation>
       <bibliography><layout><text variable="citation-number" suffix=". "/><text variable="title"/></layout></bibliography>`,
      'class="in-text" version="1.0"',
    );
    const numbered = (keys: readonly string[]) => {
      const notes = citingParagraphs(keys.map((it) => [cite(`source ${it}`)]));
      const { notes: words, sources: list } = computeNotes(
        briefingOf(notes),
        { ...library, sources },
        { ...style, csl },
      );
      return [...words, ...list].map((it) => marked(it.runs)).join(' ');
    };
    expect(numbered(['d', 'a', 'd'])).toBe('[1]. [2]. [1]. 1. Four 2. One');
    expect(numbered(['a', 'd', 'd'])).toBe('[1]. [2]. [2]. 1. One 2. Four');
  });

  it('that fails at work gives way to the house style', () => {
    const broken = { ...style, csl: '<style/>' };
    const { notes, sources: list } = computeNotes(
      briefingOf(citingParagraphs([[cite('source gazette')]])),
      library,
      broken,
    );
    expect(notes.map((it) => marked(it.runs))).toEqual(['“Tariffs fall”, _Port Gazette_, November 2025.']);
    expect(list.length).toBe(1);
  });

  it('without a bibliography has the list of the house style', () => {
    const csl = styled(INFO + LAYOUT);
    const { notes, sources: list } = computeNotes(
      briefingOf(citingParagraphs([[cite('source gazette')]])),
      library,
      { ...style, csl },
    );
    expect(notes.map((it) => marked(it.runs))).toEqual(['Tariffs fall.']);
    expect(list.map((it) => marked(it.runs))).toEqual(['_Port Gazette_, “Tariffs fall”, November 2025.']);
  });

  it('is not told what is thought of a source, unless it is made from one of ours', () => {
    const facts = { reliability: 'B', descriptor: 'biased', marking: { scheme: 'tlp', label: 'TLP:RED' } };
    const nosy = `<citation><layout suffix="."><group delimiter="|"><text variable="title"/><text variable="note"/>
      <text variable="annote"/><text variable="license"/></group></layout></citation>`;
    const told = (info: string) =>
      marked(
        computeNotes(
          briefingOf(citingParagraphs([[cite('source s')]])),
          { ...library, sources: [sourceWith('s', { title: 'T', ...facts })] },
          { ...style, csl: styled(info + nosy) },
        ).notes[0]?.runs ?? [],
      );
    expect(told(INFO)).toBe('T.');
    expect(
      told(INFO.replace('</info>', '<link rel="template" href="urn:chancery:style:icd-206"/></info>')),
    ).toBe('T|B|biased|TLP:RED.');
  });
});

it('styles are found by key; the house style stands in for one nobody knows', () => {
  const added = [{ key: 'urn:desk', title: 'Desk', csl: '' }];
  expect([null, 'un', 'urn:desk', 'gone', 'toString'].map((it) => styleOf(it, added).key)).toEqual([
    ...['chancery', 'un', 'urn:desk', 'chancery', 'chancery'],
  ]);
  expect(bundledStyles()[0]).toEqual({ key: 'chancery', title: 'Chancery' });
});
