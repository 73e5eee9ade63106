import { unpacked } from './read-pdf.ts';
import { ARCHIVE, BOTH, unless, type Rule } from './rule.ts';
import {
  arrayUnder,
  asBoolean,
  asDict,
  asName,
  asNumber,
  asStream,
  asText,
  latin1,
  lookup,
  nameOfRef,
} from './values.ts';

/** Actions that do something else than going to a place in the file. */
const DOING: ReadonlySet<string> = new Set(
  (
    'JavaScript Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView SubmitForm ' +
    'URI GoToR GoToE'
  ).split(' '),
);
/** Keys that bring in scripts, forms of another make, layers, or what another program added. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  'AA',
  'JavaScript',
  'JS',
  'XFA',
  'NeedsRendering',
  'OCProperties',
  'Requirements',
  'PresSteps',
  'AlternatePresentations',
]);
const COMPRESSIONS: ReadonlySet<string> = new Set(['FlateDecode', 'DCTDecode']);

/** About the file as a whole. */
export const FILE_RULES: readonly Rule[] = [
  {
    name: 'file-header',
    clause: 'ISO 19005-3, 6.1.2',
    of: ARCHIVE,
    faults: ({ pdf: { bytes } }) => {
      const head = latin1(bytes.subarray(0, 16));
      const marked = /^%PDF-1\.[0-7]\r?\n%(.{4})/s.exec(head)?.[1] ?? '';
      return unless(
        [...marked].filter((it) => it.charCodeAt(0) > 127).length === 4,
        'the first two lines do not mark it as a binary PDF 1.x',
      );
    },
  },
  {
    name: 'file-id',
    clause: 'ISO 19005-3, 6.1.3',
    of: ARCHIVE,
    faults: ({ pdf: { trailer } }) =>
      unless(arrayUnder(trailer, 'ID')?.length === 2, 'the trailer has no ID'),
  },
  {
    name: 'not-encrypted',
    clause: 'ISO 19005-3, 6.1.3; ISO 14289-1, 7.16',
    of: BOTH,
    faults: ({ pdf: { trailer } }) => unless(!trailer.entries.has('Encrypt'), 'the file is encrypted'),
  },
  {
    name: 'compression',
    clause: 'ISO 19005-3, 6.1.7',
    of: ARCHIVE,
    faults: ({ pdf: { dictionaries } }) =>
      dictionaries.flatMap(({ reference, dictionary }) => {
        if (lookup(dictionary, 'Length') === undefined) return [];
        const filter = lookup(dictionary, 'Filter');
        const names =
          arrayUnder(dictionary, 'Filter')?.map(asName) ?? (filter === undefined ? [] : [asName(filter)]);
        const others = names.filter((it) => it === undefined || !COMPRESSIONS.has(it));
        const outside = lookup(dictionary, 'F') !== undefined || lookup(dictionary, 'FFilter') !== undefined;
        return [
          ...others.map((it) => `${it ?? 'no name'} in ${nameOfRef(reference)}`),
          ...unless(!outside, `${nameOfRef(reference)} lies outside of the file`),
        ];
      }),
  },
  {
    name: 'nothing-active',
    clause: 'ISO 19005-3, 6.4.2, 6.5, 6.9',
    of: ARCHIVE,
    faults: ({ pdf: { dictionaries } }) =>
      dictionaries.flatMap(({ reference, dictionary }) => {
        const actions = [
          dictionary,
          asDict(lookup(dictionary, 'A')),
          asDict(lookup(dictionary, 'OpenAction')),
        ];
        const doing = actions
          .map((it) => (it === undefined ? undefined : asName(lookup(it, 'S'))))
          .filter((it) => it !== undefined && DOING.has(it));
        const keys = [...dictionary.entries.keys()].filter((key) => FORBIDDEN_KEYS.has(key));
        return [...doing, ...keys].map((it) => `${it ?? ''} in ${nameOfRef(reference)}`);
      }),
  },
  {
    name: 'output-intent',
    clause: 'ISO 19005-3, 6.2.3',
    of: ARCHIVE,
    faults: ({ pdf: { catalog } }) => {
      const intents = arrayUnder(catalog, 'OutputIntents')?.map(asDict) ?? [];
      const intent = intents.find((it) => it !== undefined && asName(lookup(it, 'S')) === 'GTS_PDFA1');
      const profile = intent === undefined ? undefined : asStream(lookup(intent, 'DestOutputProfile'));
      const bytes = profile === undefined ? undefined : unpacked(profile);
      if (profile === undefined || bytes === undefined) return ['it does not say what its colours mean'];
      const head = latin1(bytes.subarray(0, 40));
      const isRgb = head.slice(12, 20) === 'mntrRGB ' && head.slice(36) === 'acsp' && (bytes[8] ?? 9) <= 4;
      return unless(
        isRgb && asNumber(lookup(profile.dict, 'N')) === 3,
        'its profile is none of a display with three colours',
      );
    },
  },
  {
    name: 'device-colours',
    clause: 'ISO 19005-3, 6.2.4.3',
    of: ARCHIVE,
    faults: ({ pdf: { dictionaries }, content: { pages } }) => [
      ...pages.flatMap((page, at) => unless(page.inks === 0, `colours of ink on page ${at + 1}`)),
      ...dictionaries.flatMap(({ reference, dictionary }) =>
        unless(
          asName(lookup(dictionary, 'ColorSpace')) !== 'DeviceCMYK',
          `colours of ink in ${nameOfRef(reference)}`,
        ),
      ),
    ],
  },
  {
    name: 'images',
    clause: 'ISO 19005-3, 6.2.8',
    of: ARCHIVE,
    faults: ({ pdf: { dictionaries } }) =>
      dictionaries.flatMap(({ reference, dictionary }) => {
        if (asName(lookup(dictionary, 'Subtype')) !== 'Image') return [];
        const forbidden = ['Alternates', 'OPI'].filter((key) => lookup(dictionary, key) !== undefined);
        const smoothed = asBoolean(lookup(dictionary, 'Interpolate')) === true ? ['Interpolate'] : [];
        return [...forbidden, ...smoothed].map((it) => `${it} in ${nameOfRef(reference)}`);
      }),
  },
  {
    name: 'graphics-state',
    clause: 'ISO 19005-3, 6.2.5, 6.2.10',
    of: ARCHIVE,
    faults: ({ pdf: { dictionaries } }) =>
      dictionaries.flatMap(({ reference, dictionary }) => {
        if (asName(lookup(dictionary, 'Type')) !== 'ExtGState') return [];
        const mode = asName(lookup(dictionary, 'BM')) ?? 'Normal';
        const keys = ['TR', 'TR2', 'HTP'].filter((key) => lookup(dictionary, key) !== undefined);
        return [...keys, ...unless(mode === 'Normal', `blend mode ${mode}`)].map(
          (it) => `${it} in ${nameOfRef(reference)}`,
        );
      }),
  },
  {
    name: 'attachments',
    clause: 'ISO 19005-3, 6.8; ISO 14289-1, 7.11',
    of: BOTH,
    faults: ({ pdf: { dictionaries, catalog } }) => {
      const associated = new Set((arrayUnder(catalog, 'AF') ?? []).map(asDict));
      return dictionaries.flatMap(({ reference, dictionary }) => {
        const embedded = asDict(lookup(dictionary, 'EF'));
        if (embedded === undefined) return [];
        const stream = asStream(lookup(embedded, 'F'));
        const faults = [
          ...['F', 'UF'].flatMap((key) => unless(asText(lookup(dictionary, key)) !== undefined, `no ${key}`)),
          ...unless(asName(lookup(dictionary, 'AFRelationship')) !== undefined, 'no AFRelationship'),
          ...unless(associated.has(dictionary), 'not among the files that belong to the document'),
          ...unless(
            stream !== undefined && asName(lookup(stream.dict, 'Subtype'))?.includes('/') === true,
            'no media type',
          ),
        ];
        return faults.map((it) => `${it} in ${nameOfRef(reference)}`);
      });
    },
  },
];
