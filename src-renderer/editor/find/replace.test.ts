import fc from 'fast-check';
import { expect, it } from 'vitest';
import { block, citationsOf, contentsOf, type Block } from '#core/model/block.ts';
import { plainText } from '#core/model/inline.ts';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $findMatches, $replaceMatch } from './replace.ts';

const cited = (id: string) => ({
  type: 'citation',
  id,
  targets: [{ target: { kind: 'source', id: 's' }, locator: null, prefix: '', suffix: '' }],
});
const run = (text: string, more: object = {}) => ({
  type: 'text',
  text,
  bold: false,
  italic: false,
  ...more,
});
const paragraph = (content: object[], id = 'b'): Block =>
  block.parse({ type: 'paragraph', id, marking: null, content });

function replaceAll(blocks: Block[], wanted: string, by: string): Block[] {
  const editor = headlessEditor(blocks);
  editor.update(
    () => {
      const matches = $findMatches({ text: wanted, exact: true, wholeWords: false });
      for (const match of matches.toReversed()) $replaceMatch(match, by);
    },
    { discrete: true },
  );
  return editor.read($readBlocks);
}

it.each<[string, Block, string, string, Block]>([
  ['inside a run', paragraph([run('a port, a port')]), 'port', 'quay', paragraph([run('a quay, a quay')])],
  [
    'across forms: the first one counts',
    paragraph([run('a po', { bold: true }), run('rt here')]),
    'port',
    'quay',
    paragraph([run('a quay', { bold: true }), run(' here')]),
  ],
  [
    'around a mark, which stays',
    paragraph([run('a po'), cited('c'), run('rt here')]),
    'port',
    'quay',
    paragraph([run('a quay'), cited('c'), run(' here')]),
  ],
  [
    'by nothing',
    paragraph([run('port'), cited('c'), run(' of call')]),
    'port',
    '',
    paragraph([cited('c'), run(' of call')]),
  ],
  [
    'not in a live figure',
    paragraph([
      {
        ...run('2,900'),
        type: 'figure',
        figureId: 'f',
        form: { value: 'printed', qualifier: true, unit: true, asOf: false },
      },
      run(' of 2,900'),
    ]),
    '2,900',
    '3,000',
    paragraph([
      {
        ...run('2,900'),
        type: 'figure',
        figureId: 'f',
        form: { value: 'printed', qualifier: true, unit: true, asOf: false },
      },
      run(' of 3,000'),
    ]),
  ],
  [
    'not in a quotation that an excerpt vouches for',
    block.parse({ type: 'quotation', id: 'b', marking: null, excerptId: 'e', content: [run('port')] }),
    'port',
    'quay',
    block.parse({ type: 'quotation', id: 'b', marking: null, excerptId: 'e', content: [run('port')] }),
  ],
])('%s', (_name, before, wanted, by, after) => expect(replaceAll([before], wanted, by)).toEqual([after]));

it('changes what a replacement of the plain words would, and no citation', () => {
  const piece = fc.oneof(
    fc.stringMatching(/^[ab ]{1,6}$/).map((text) => run(text)),
    fc.stringMatching(/^[ab ]{1,6}$/).map((text) => run(text, { bold: true })),
    fc.constant(cited('x')),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.stringMatching(/^[ab]{1,3}$/), (content, wanted) => {
      const numbered = content.map((it, at) => (it.type === 'citation' ? cited(`c${at}`) : it));
      const before = [paragraph(numbered)];
      const after = replaceAll(before, wanted, 'X');
      const words = (blocks: Block[]) => blocks.flatMap(contentsOf).map(plainText).join('');
      expect(words(after)).toBe(words(before).replaceAll(wanted, 'X'));
      expect(citationsOf(after)).toEqual(citationsOf(before));
    }),
    { numRuns: 200 },
  );
});
