import { builtInFormat } from './cell-numbers.ts';
import { walkXml } from './xml-walk.ts';

// The parts of a workbook beside its sheets (ECMA-376, 18). Each reader answers null where its part is no such XML.

export interface Workbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly relation: string;
    readonly isHidden: boolean;
  }[];
  /** Dates are counted from 1904. */
  readonly is1904: boolean;
}

export function readWorkbook(bytes: Uint8Array): Workbook | null {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  let is1904 = false;
  const isRead = walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'workbookPr') is1904 = isTrue(attribute('date1904'));
      if (name !== 'sheet') return;
      const relation = attribute('id') ?? '';
      const isHidden = /^(?:very)?hidden$/i.test(attribute('state') ?? '');
      sheets.push({ name: attribute('name') ?? '', relation, isHidden });
    },
  });
  return isRead ? { sheets, is1904 } : null;
}

/** The names of parts by the relations of the workbook that lead to them; those that lead outside are left out. */
export function readRelations(bytes: Uint8Array): Map<string, string> | null {
  const parts = new Map<string, string>();
  const isRead = walkXml(bytes, {
    open: (name, attribute) => {
      const target = attribute('Target') ?? '';
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      parts.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return isRead ? parts : null;
}

/** The texts that cells point at by number. */
export function readSharedTexts(bytes: Uint8Array): string[] | null {
  const texts: string[] = [];
  let text: string[] = [];
  let isText = false;
  let isSpoken = false;
  const isRead = walkXml(bytes, {
    open: (name) => {
      if (name === 'si') text = [];
      else if (name === 't') isText = true;
      // How a word is said, above it in Japanese.
      else if (name === 'rPh') isSpoken = true;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(text.join('')));
      else if (name === 't') isText = false;
      else if (name === 'rPh') isSpoken = false;
    },
    text: (it) => {
      if (isText && !isSpoken) text.push(it);
    },
  });
  return isRead ? texts : null;
}

/** The number formats of the styles that cells point at by number. */
export function readFormats(bytes: Uint8Array): string[] | null {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let isCells = false;
  const isRead = walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'cellXfs') isCells = true;
      else if (name === 'numFmt')
        own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? 'General');
      else if (name === 'xf' && isCells) ids.push(Number(attribute('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return isRead ? ids.map((id) => own.get(id) ?? builtInFormat(id)) : null;
}

/** The title in the properties of a document; '' where it has none. */
export function readTitle(bytes: Uint8Array): string {
  let title = '';
  let isTitle = false;
  walkXml(bytes, {
    open: (name) => {
      isTitle = name === 'title';
    },
    close: () => {
      isTitle = false;
    },
    text: (it) => {
      if (isTitle) title += it;
    },
  });
  return title;
}

/** `1` or `true`. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
