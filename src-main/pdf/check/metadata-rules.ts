import type { ReadPdf } from './read-pdf.ts';
import { ACCESS, ARCHIVE, BOTH, unless, type Rule } from './rule.ts';
import { arrayUnder, asBoolean, asDict, asName, asStream, asText, lookup } from './values.ts';

/** About what the file says of itself. */
export const METADATA_RULES: readonly Rule[] = [
  {
    name: 'metadata',
    clause: 'ISO 19005-3, 6.6.2.1; ISO 14289-1, 7.1',
    of: BOTH,
    faults: ({ pdf: { xmp, catalog } }) => {
      const stream = asStream(lookup(catalog, 'Metadata'))?.dict;
      return [
        ...unless(
          xmp !== null &&
            /<\?xpacket begin="\uFEFF?" id="W5M0MpCehiHzreSzNTczkc9d"\?>[\s\S]*<\?xpacket end="[wr]"\?>/.test(
              xmp,
            ),
          'there is no XMP packet',
        ),
        ...unless(stream === undefined || lookup(stream, 'Filter') === undefined, 'it is compressed'),
      ];
    },
  },
  {
    name: 'metadata-agree',
    clause: 'ISO 19005-3, 6.6.3',
    of: ARCHIVE,
    faults: ({ pdf }) =>
      PROPERTIES.flatMap(([key, property]) => {
        const stated = statedIn(pdf, key);
        const written = propertyOf(pdf.xmp ?? '', property);
        return unless(stated === written, `${key} and ${property} are not the same`);
      }),
  },
  {
    name: 'archive-identifier',
    clause: 'ISO 19005-3, 6.6.4',
    of: ARCHIVE,
    faults: ({ pdf: { xmp } }) => [
      ...unless(propertyOf(xmp ?? '', 'pdfaid:part') === '3', 'it does not say that it is PDF/A-3'),
      ...unless(propertyOf(xmp ?? '', 'pdfaid:conformance') === 'A', 'it does not say that it is of level A'),
    ],
  },
  {
    name: 'access-identifier',
    clause: 'ISO 14289-1, 5',
    of: ACCESS,
    faults: ({ pdf: { xmp } }) =>
      unless(propertyOf(xmp ?? '', 'pdfuaid:part') === '1', 'it does not say that it is PDF/UA-1'),
  },
  {
    name: 'extension-schema',
    clause: 'ISO 19005-3, 6.6.2.3',
    of: ARCHIVE,
    faults: ({ pdf: { xmp } }) =>
      unless(
        !(xmp ?? '').includes('<pdfuaid:') || propertyOf(xmp ?? '', 'pdfaSchema:prefix') === 'pdfuaid',
        'it uses a schema that it does not describe',
      ),
  },
  {
    name: 'language',
    clause: 'ISO 19005-3, 6.7.4; ISO 14289-1, 7.2',
    of: BOTH,
    faults: ({ pdf: { catalog } }) =>
      unless(
        /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(asText(lookup(catalog, 'Lang')) ?? ''),
        'it does not say in which language it is',
      ),
  },
  {
    name: 'title-shown',
    clause: 'ISO 14289-1, 7.1',
    of: ACCESS,
    faults: ({ pdf: { catalog, xmp } }) => {
      const preferences = asDict(lookup(catalog, 'ViewerPreferences'));
      const shown = preferences !== undefined && asBoolean(lookup(preferences, 'DisplayDocTitle')) === true;
      return [
        ...unless(shown, 'readers are not told to show its title'),
        ...unless((propertyOf(xmp ?? '', 'dc:title') ?? '') !== '', 'it has no title'),
      ];
    },
  },
  {
    name: 'marked',
    clause: 'ISO 19005-3, 6.7.2.2; ISO 14289-1, 7.1',
    of: BOTH,
    faults: ({ pdf: { catalog } }) => {
      const info = asDict(lookup(catalog, 'MarkInfo'));
      const isMarked = info !== undefined && asBoolean(lookup(info, 'Marked')) === true;
      const isSuspect = info !== undefined && asBoolean(lookup(info, 'Suspects')) === true;
      return unless(isMarked && !isSuspect, 'it does not say that it is tagged');
    },
  },
  {
    name: 'tab-order',
    clause: 'ISO 14289-1, 7.18.3',
    of: ACCESS,
    faults: ({ pdf: { pages } }) =>
      pages.flatMap(({ dictionary }, at) => {
        const has = (arrayUnder(dictionary, 'Annots')?.length ?? 0) > 0;
        return unless(
          !has || asName(lookup(dictionary, 'Tabs')) === 'S',
          `page ${at + 1} does not follow the structure`,
        );
      }),
  },
];

const PROPERTIES = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Producer', 'pdf:Producer'],
  ['Creator', 'xmp:CreatorTool'],
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
] as const;

/** An entry of the information dictionary, dates as XMP writes them. */
function statedIn({ info }: ReadPdf, key: string): string | undefined {
  const stated = info === undefined ? undefined : asText(lookup(info, key));
  if (!key.endsWith('Date')) return stated;
  return stated?.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
}

/** What a property says, as an element with or without a list around it; undefined where there is none. */
function propertyOf(xmp: string, name: string): string | undefined {
  const inner = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1];
  return inner
    ?.replace(/<[^>]*>/g, '')
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
