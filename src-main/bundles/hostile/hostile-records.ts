import { sha256Of } from '#main/store/hash.ts';
import { forged } from './made-bag.ts';
import {
  MEGABYTE,
  TOO_LONG,
  record,
  text,
  SOURCE,
  EXCERPTS,
  ABOUT,
  decode,
  textOf,
  type HostileBundle,
} from './making.ts';

/** Faults of what the bag carries. */
export const RECORDS: Readonly<Record<string, HostileBundle>> = {
  'a newer format': record('format-newer', ABOUT, (it) => ({ ...it, format: 2 })),
  'a newer briefing': record('format-newer', 'data/briefing.json', (it) => ({ ...it, model: 99 })),
  'JSON that is none': text('json-unreadable', SOURCE, '{"source": '),
  'JSON in another encoding': {
    fault: 'json-unreadable',
    make: (good) => forged(good, { [SOURCE]: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }),
  },
  'JSON without a floor': text('json-too-deep', SOURCE, `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'JSON that is too large': text('json-too-large', SOURCE, `"${'harbour '.repeat(3 * MEGABYTE)}"`),
  'a key twice': {
    fault: 'json-key-twice',
    make: (good) => forged(good, { [SOURCE]: decode(good.get(SOURCE)).replace('{', '{"residue":[],') }),
  },
  'a key twice, spelt otherwise': {
    fault: 'json-key-twice',
    make: (good) => forged(good, { [SOURCE]: decode(good.get(SOURCE)).replace('{', '{"\\u0072esidue":[],') }),
  },
  'a key that changes its object': {
    fault: 'json-key-forbidden',
    make: (good) => forged(good, { [SOURCE]: decode(good.get(SOURCE)).replace('{', '{"__proto__":{},') }),
  },
  'another shape': text('shape-wrong', SOURCE, '[]'),
  'a field nobody knows': record('shape-wrong', SOURCE, (it) => ({ ...it, run: 'x' })),
  'a number where words belong': record('shape-wrong', SOURCE, (it) => ({
    ...it,
    source: { ...(it['source'] as object), title: 42 },
  })),
  'an id that climbs out': record('id-hostile', SOURCE, (it) => withSource(it, { id: '../../x' })),
  'an id that cannot be seen': record('id-hostile', SOURCE, (it) => withSource(it, { id: 's\u202e1' })),
  'an id that is a property': record('id-hostile', SOURCE, (it) => withSource(it, { id: '__proto__' })),
  'an id without end': record('shape-wrong', SOURCE, (it) => withSource(it, { id: 'x'.repeat(TOO_LONG) })),
  'one id for two sources': {
    fault: 'id-twice',
    make: (good) => forged(good, { 'data/sources/again.json': decode(good.get(SOURCE)) }),
  },
  'one id for two excerpts': record('id-twice', EXCERPTS, (it) => [
    ...(it as never as object[]),
    ...(it as never as object[]),
  ]),
  'more things than it says': record('counts-untrue', ABOUT, (it) => ({
    ...it,
    counts: { ...(it['counts'] as object), sources: 1 },
  })),
  'an excerpt of no source': record('points-nowhere', EXCERPTS, (it) =>
    (it as never as object[]).map((one) => ({ ...one, sourceId: 'nobody' })),
  ),
  'words the text does not have': record('excerpt-not-in-text', EXCERPTS, (it) =>
    (it as never as { anchor: { exact: string } }[]).map((one) => ({
      ...one,
      anchor: { ...one.anchor, exact: one.anchor.exact.replace('raised', 'halved') },
    })),
  ),
  'an excerpt of another text': record('excerpt-not-in-text', EXCERPTS, (it) =>
    (it as never as { anchor: object }[]).map((one) => ({
      ...one,
      anchor: { ...one.anchor, textSha256: sha256Of('another') },
    })),
  ),
  'a number the text does not have': record('excerpt-not-in-text', 'data/figures/s1.json', (it) =>
    (it as never as { anchor: { exact: string } }[]).map((one) => ({
      ...one,
      anchor: { ...one.anchor, exact: one.anchor.exact.replace('42', '92') },
    })),
  ),
  'a text of another hash': {
    fault: 'text-changed',
    make: (good) => forged(good, { [textOf(good)]: 'Another text altogether.' }),
  },
  'an original of another size': record('size-untrue', SOURCE, (it) => withSource(it, { byteLength: 3 })),
  'furniture in the middle of a word': record('shape-wrong', SOURCE, (it) => ({
    ...it,
    residue: [{ start: 3, end: 7, reason: 'menu', restored: false }],
  })),
  'a page behind the end': record('shape-wrong', SOURCE, (it) => ({
    ...it,
    layout: { pages: [{ number: 1, label: '1', start: 0, end: 99_999 }], tables: [] },
  })),
  'a picture of another kind': record('picture-not-as-said', 'data/pictures.json', (it) =>
    (it as never as object[]).map((one) => ({ ...one, mediaType: 'image/svg+xml' })),
  ),
  'a picture of another size': record('picture-not-as-said', 'data/pictures.json', (it) =>
    (it as never as object[]).map((one) => ({ ...one, width: 5000 })),
  ),
  'an origin that is nowhere': text(
    'points-nowhere',
    'data/origins.json',
    JSON.stringify({ links: [{ source: 's1', origin: { kind: 'source', id: 'nobody' } }], notIncluded: [] }),
  ),
  'a source that derives from itself': text(
    'points-nowhere',
    'data/origins.json',
    JSON.stringify({ links: [{ source: 's1', origin: { kind: 'source', id: 's1' } }], notIncluded: [] }),
  ),
  'comments the sender did not send': text(
    'shape-wrong',
    'data/comments.json',
    JSON.stringify([
      { id: 't1', blockId: 'k1', quote: '', createdAt: 'yesterday', resolved: null, comments: [] },
    ]),
  ),
};

function withSource(it: Record<string, unknown>, change: object): object {
  return { ...it, source: { ...(it['source'] as object), ...change } };
}
