import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

// Ways to break a good file, one at least for every rule.

type Damage = (pdf: PDFDocument) => void;

const name = (text: string): PDFName => PDFName.of(text);
const lookup = (dictionary: PDFDict, key: string): PDFObject | undefined => dictionary.lookup(name(key));
const asDict = (it: PDFObject | undefined): PDFDict | undefined => (it instanceof PDFDict ? it : undefined);
const asName = (it: PDFObject | undefined): string | undefined =>
  it instanceof PDFName ? it.decodeText() : undefined;

function dictionaries(pdf: PDFDocument): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, it]) => (it instanceof PDFStream ? [it.dict] : it instanceof PDFDict ? [it] : []));
}

function first(pdf: PDFDocument, holds: (dictionary: PDFDict) => boolean): PDFDict {
  const found = dictionaries(pdf).find(holds);
  if (found === undefined) throw new Error('the file has nothing of the kind to break');
  return found;
}

const element = (pdf: PDFDocument, role: string): PDFDict =>
  first(pdf, (it) => asName(lookup(it, 'S')) === role && lookup(it, 'P') !== undefined);
const typed = (pdf: PDFDocument, type: string): PDFDict =>
  first(pdf, (it) => asName(lookup(it, 'Type')) === type);
const link = (pdf: PDFDocument): PDFDict => first(pdf, (it) => asName(lookup(it, 'Subtype')) === 'Link');
const font = (pdf: PDFDocument): PDFDict => first(pdf, (it) => asName(lookup(it, 'Subtype')) === 'Type0');
const descendant = (pdf: PDFDocument): PDFDict =>
  first(pdf, (it) => asName(lookup(it, 'Subtype')) === 'CIDFontType2');

/** Without a key, or with another value under it. */
function put(dictionary: PDFDict | undefined, key: string, value?: PDFObject): void {
  if (dictionary === undefined) throw new Error(`nothing to put ${key} into`);
  if (value === undefined) dictionary.delete(name(key));
  else dictionary.set(name(key), value);
}

function streamUnder(dictionary: PDFDict, key: string): PDFStream {
  const stream = lookup(dictionary, key);
  if (!(stream instanceof PDFStream)) throw new Error(`no stream under ${key}`);
  return stream;
}

function unpacked(stream: PDFStream): Uint8Array {
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
}

/** Other bytes in place of a stream, unpacked. */
function rewritten(
  pdf: PDFDocument,
  dictionary: PDFDict,
  key: string,
  change: (text: string) => string,
): void {
  const before = streamUnder(dictionary, key);
  const text = Buffer.from(unpacked(before)).toString('latin1');
  const after = change(text);
  if (after === text) throw new Error('nothing was changed');
  const dict = before.dict.clone(pdf.context);
  dict.delete(name('Filter'));
  const bytes = new Uint8Array(Buffer.from(after, 'latin1'));
  dictionary.set(name(key), pdf.context.register(PDFRawStream.of(dict, bytes)));
}

const content =
  (change: (text: string) => string): Damage =>
  (pdf) => {
    rewritten(pdf, pdf.getPage(0).node, 'Contents', change);
  };
const metadata =
  (change: (text: string) => string): Damage =>
  (pdf) => {
    rewritten(pdf, pdf.catalog, 'Metadata', change);
  };

function moved(pdf: PDFDocument, role: string, to: string): void {
  element(pdf, role).set(name('S'), name(to));
}

/** By the name of the rule that each breaks. */
export const DAMAGES: readonly (readonly [rule: string, how: string, damage: Damage])[] = [
  ['file-id', 'without an ID', (pdf) => void delete pdf.context.trailerInfo.ID],
  ['not-encrypted', 'encrypted', (pdf) => void (pdf.context.trailerInfo.Encrypt = pdf.context.obj({}))],
  [
    'compression',
    'LZW',
    (pdf) => put(streamUnder(pdf.getPage(0).node, 'Contents').dict, 'Filter', name('LZWDecode')),
  ],
  [
    'compression',
    'outside of the file',
    (pdf) => put(streamUnder(pdf.catalog, 'Metadata').dict, 'F', PDFString.of('there.xml')),
  ],
  [
    'nothing-active',
    'a script',
    (pdf) => put(pdf.catalog, 'OpenAction', pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  ],
  [
    'nothing-active',
    'a link that leads out',
    (pdf) => put(link(pdf), 'A', pdf.context.obj({ S: 'URI', URI: PDFString.of('http://halm.example') })),
  ],
  ['nothing-active', 'a trigger', (pdf) => put(pdf.getPage(0).node, 'AA', pdf.context.obj({}))],
  ['nothing-active', 'layers', (pdf) => put(pdf.catalog, 'OCProperties', pdf.context.obj({}))],
  ['output-intent', 'none', (pdf) => put(pdf.catalog, 'OutputIntents')],
  [
    'output-intent',
    'another profile',
    (pdf) =>
      put(
        typed(pdf, 'OutputIntent'),
        'DestOutputProfile',
        pdf.context.register(pdf.context.stream('no profile', { N: 3 })),
      ),
  ],
  [
    'output-intent',
    'four colours',
    (pdf) => put(streamUnder(typed(pdf, 'OutputIntent'), 'DestOutputProfile').dict, 'N', PDFNumber.of(4)),
  ],
  ['device-colours', 'ink on a page', content((text) => text.replace('BDC', 'BDC 0 0 0 1 k'))],
  [
    'device-colours',
    'ink in a picture',
    (pdf) => void pdf.context.register(pdf.context.obj({ ColorSpace: 'DeviceCMYK' })),
  ],
  [
    'images',
    'smoothed',
    (pdf) => void pdf.context.register(pdf.context.obj({ Subtype: 'Image', Interpolate: true })),
  ],
  [
    'images',
    'another version of it',
    (pdf) => void pdf.context.register(pdf.context.obj({ Subtype: 'Image', Alternates: [] })),
  ],
  [
    'graphics-state',
    'a transfer function',
    (pdf) => void pdf.context.register(pdf.context.obj({ Type: 'ExtGState', TR: 'Identity' })),
  ],
  [
    'graphics-state',
    'a blend mode',
    (pdf) => void pdf.context.register(pdf.context.obj({ Type: 'ExtGState', BM: 'Multiply' })),
  ],
  ['attachments', 'no relationship', (pdf) => put(typed(pdf, 'Filespec'), 'AFRelationship')],
  ['attachments', 'no name', (pdf) => put(typed(pdf, 'Filespec'), 'UF')],
  ['attachments', 'not listed', (pdf) => put(pdf.catalog, 'AF')],
  ['attachments', 'of no type', (pdf) => put(typed(pdf, 'EmbeddedFile'), 'Subtype')],
  ['metadata', 'none', (pdf) => put(pdf.catalog, 'Metadata')],
  ['metadata', 'no packet', metadata((text) => text.replace('<?xpacket end="w"?>', ''))],
  ['metadata-agree', 'another title', metadata((text) => text.replace('Energy corridor', 'Harbour'))],
  ['metadata-agree', 'another day', (pdf) => pdf.setCreationDate(new Date('2030-01-01T00:00:00Z'))],
  [
    'metadata-agree',
    'an author named in one place',
    metadata((text) => text.replace(/<dc:creator>.*?<\/dc:creator>/s, '')),
  ],
  [
    'archive-identifier',
    'another part',
    metadata((text) => text.replace('<pdfaid:part>3', '<pdfaid:part>2')),
  ],
  ['archive-identifier', 'another level', metadata((text) => text.replace('conformance>A', 'conformance>B'))],
  ['access-identifier', 'none', metadata((text) => text.replaceAll('pdfuaid:part', 'pdfuaid:other'))],
  [
    'extension-schema',
    'not described',
    metadata((text) => text.replace(/<pdfaExtension:schemas.*<\/pdfaExtension:schemas>/s, '')),
  ],
  ['language', 'none', (pdf) => put(pdf.catalog, 'Lang')],
  ['language', 'no tag', (pdf) => put(pdf.catalog, 'Lang', PDFString.of('the King’s'))],
  [
    'title-shown',
    'the file name shown',
    (pdf) => put(asDict(lookup(pdf.catalog, 'ViewerPreferences')), 'DisplayDocTitle', PDFBool.False),
  ],
  ['title-shown', 'no title', metadata((text) => text.replace(/<dc:title>.*?<\/dc:title>/s, ''))],
  ['marked', 'not', (pdf) => put(asDict(lookup(pdf.catalog, 'MarkInfo')), 'Marked', PDFBool.False)],
  ['marked', 'suspect', (pdf) => put(asDict(lookup(pdf.catalog, 'MarkInfo')), 'Suspects', PDFBool.True)],
  ['tab-order', 'none', (pdf) => pdf.getPages().forEach(({ node }) => put(node, 'Tabs'))],
  ['fonts-embedded', 'no file', (pdf) => put(typed(pdf, 'FontDescriptor'), 'FontFile2')],
  ['fonts-embedded', 'not even a font', content((text) => text.replaceAll('/F1 ', '/F99 '))],
  ['fonts-encoded', 'no glyph numbers', (pdf) => put(descendant(pdf), 'CIDToGIDMap')],
  ['fonts-encoded', 'another encoding', (pdf) => put(font(pdf), 'Encoding', name('Identity-V'))],
  ['characters-known', 'none', (pdf) => put(font(pdf), 'ToUnicode')],
  [
    'characters-known',
    'nothing for one',
    (pdf) => rewritten(pdf, font(pdf), 'ToUnicode', (text) => text.replace(/\[<0000> <[^>]+>/, '[<0000> <>')),
  ],
  ['glyphs-there', 'a box', content((text) => text.replace(/\[<..../, '[<0000'))],
  [
    'widths',
    'others',
    (pdf) => put(descendant(pdf), 'W', pdf.context.obj([0, Array.from({ length: 300 }, () => 111)])),
  ],
  [
    'content-marked',
    'words outside',
    content((text) => text.replace(/\/\w+ <<\/MCID 0>> BDC([\s\S]*?)EMC/, '$1')),
  ],
  ['content-marked', 'a rule outside', content((text) => `${text}\n0 0 9 9 re f`)],
  [
    'marks-nested',
    'furniture in content',
    content((text) => text.replace('<</MCID 0>> BDC', '<</MCID 0>> BDC /Artifact BMC EMC')),
  ],
  ['marks-nested', 'left open', content((text) => `${text}\n/Artifact BMC`)],
  ['marks-nested', 'closed twice', content((text) => `${text}\nEMC`)],
  ['structure-tree', 'none', (pdf) => put(pdf.catalog, 'StructTreeRoot')],
  ['structure-tree', 'another parent', (pdf) => put(element(pdf, 'LBody'), 'P', PDFRef.of(1))],
  ['content-in-tree', 'a stretch of nobody', content((text) => text.replace('/MCID 0>', '/MCID 4711>'))],
  ['content-in-tree', 'no way back', (pdf) => put(pdf.getPage(0).node, 'StructParents')],
  [
    'content-in-tree',
    'in two elements',
    (pdf) => {
      const kids = lookup(element(pdf, 'Title'), 'K');
      if (kids instanceof PDFArray) kids.push(PDFNumber.of(0));
    },
  ],
  ['roles-standard', 'of our own', (pdf) => moved(pdf, 'P', 'Paragraph')],
  [
    'roles-standard',
    'a standard one turned',
    (pdf) => put(asDict(lookup(typed(pdf, 'StructTreeRoot'), 'RoleMap')), 'P', name('H1')),
  ],
  ['headings', 'a level skipped', (pdf) => moved(pdf, 'H1', 'H3')],
  ['headings', 'without level', (pdf) => moved(pdf, 'H1', 'H')],
  ['figures-described', 'without words', (pdf) => put(element(pdf, 'Figure'), 'Alt')],
  [
    'figures-described',
    'with a blank',
    (pdf) => put(element(pdf, 'Figure'), 'Alt', PDFHexString.fromText(' ')),
  ],
  ['figures-described', 'standing nowhere', (pdf) => put(element(pdf, 'Figure'), 'A')],
  ['tables', 'a head of nothing', (pdf) => put(element(pdf, 'TH'), 'A')],
  [
    'tables',
    'a cell that takes two columns',
    (pdf) => put(element(pdf, 'TD'), 'A', pdf.context.obj({ O: 'Table', ColSpan: 7 })),
  ],
  ['tables', 'a paragraph among the rows', (pdf) => moved(pdf, 'TR', 'P')],
  ['lists', 'an item without a list', (pdf) => moved(pdf, 'L', 'P')],
  ['lists', 'words that are no item', (pdf) => moved(pdf, 'LI', 'P')],
  ['contents-list', 'an entry without a list', (pdf) => moved(pdf, 'TOC', 'P')],
  ['notes-named', 'without a name', (pdf) => put(element(pdf, 'Note'), 'ID')],
  [
    'notes-named',
    'all of one name',
    (pdf) => {
      for (const it of dictionaries(pdf))
        if (asName(lookup(it, 'S')) === 'Note') put(it, 'ID', PDFString.of('n'));
    },
  ],
  ['annotations', 'without words', (pdf) => put(link(pdf), 'Contents')],
  ['annotations', 'not printed', (pdf) => put(link(pdf), 'F', PDFNumber.of(2))],
  ['annotations', 'outside of the structure', (pdf) => put(link(pdf), 'StructParent')],
  ['annotations', 'of another kind', (pdf) => put(link(pdf), 'Subtype', name('Sound'))],
  ['annotations', 'not in a link', (pdf) => moved(pdf, 'Link', 'Span')],
];

/** A file written anew with something changed, or with nothing changed. */
export async function damaged(bytes: Uint8Array, damage: Damage = () => {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  damage(pdf);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}
