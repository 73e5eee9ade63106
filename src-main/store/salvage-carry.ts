import { shownBlock } from '#core/briefing/stored-briefing.ts';
import type { Salvaged } from '#core/contract/salvage.ts';
import { anchor } from '#core/model/anchor.ts';
import { blockId, briefingId, excerptId, figureId, pictureId, sha256, sourceId } from '#core/model/ids.ts';
import { residueRange, type ResidueRange } from '#core/model/source-text.ts';
import { verifyAnchor } from '#core/text/anchor.ts';
import { anchorFrom } from './anchored.ts';
import { readBlob, type BlobPlace } from './blobs.ts';
import { showBriefing } from './briefings.ts';
import type { ReadDb, Row, SqlValue, WriteDb } from './connection.ts';
import { findExcerpt } from './excerpts.ts';
import { codeOf } from './failures.ts';
import { findFigure } from './figures.ts';
import { sha256Of } from './hash.ts';
import { findPicture } from './pictures.ts';
import { insertText } from './source-texts.ts';
import { findSource } from './sources.ts';
import { MARK, type SalvagedTable } from './salvage-tables.ts';

/** Where rows come from and go to. */
export interface Carrying {
  readonly from: ReadDb;
  readonly to: WriteDb;
  /** The new library's files, where those of the old one are already. */
  readonly place: BlobPlace;
  /** What is set aside in each text, as far as it is proved. */
  readonly residue: ReadonlyMap<SqlValue, readonly Row[]>;
}

type Fate =
  { readonly fate: 'carried' | 'marked' } | { readonly fate: 'lost'; readonly why: Salvaged['why'] };

const lost = (why: Salvaged['why']): Fate => ({ fate: 'lost', why });

/** Puts one row into the new library, where what it says and what it points at can be held to. */
export function carryRow(carrying: Carrying, table: SalvagedTable, row: Row, isProved: boolean): Fate {
  if (!isProved && table.unproved === 'leave-out') return lost('unproved');
  const refused = whyNot(carrying, table.name, row);
  if (refused !== null) return lost(refused);
  const fate: Fate = { fate: isProved ? 'carried' : 'marked' };
  try {
    return carrying.to.transaction(() => {
      insert(carrying.to, table.name, isProved ? placed(table.name, row) : marked(table.name, row));
      if (table.name === 'sources') insertTextOf(carrying, row);
      if (isUnderstood(carrying.to, table.name, row)) return fate;
      throw new NotUnderstood();
    });
  } catch (error) {
    if (error instanceof NotUnderstood) {
      takeOut(carrying.to, table.name, row);
      return lost('not-understood');
    }
    const code = codeOf(error) ?? '';
    if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return lost('rests-on-lost');
    if (code.startsWith('SQLITE_CONSTRAINT') || code === 'SQLITE_MISMATCH') return lost('not-understood');
    throw error;
  }
}

/** The model refuses what the table took. */
class NotUnderstood extends Error {}

/** What the row itself shows to be wrong with it. */
function whyNot({ from, to, place }: Carrying, name: string, row: Row): Salvaged['why'] | null {
  if (name === 'sources') return textOf(from, row) === null ? 'text-lost' : null;
  if (name === 'pictures') {
    const hash = sha256.safeParse(row['bytes_sha256']);
    return hash.success && readBlob(place, hash.data, '').ok ? null : 'file-lost';
  }
  if (name !== 'excerpts' && name !== 'figures') return null;
  if (sha256Of(String(row['exact'])) !== row['exact_sha256']) return 'changed';
  const text = to.get('SELECT text FROM texts WHERE source = ?', row['source'] ?? null);
  if (!text) return 'rests-on-lost';
  const at = anchor.safeParse(anchorFrom(row));
  return at.success && verifyAnchor(String(text['text']), at.data) ? null : 'changed';
}

/** The text of a source, where it is the one its hash is of. */
function textOf(from: ReadDb, row: Row): string | null {
  try {
    const text = from.get('SELECT text FROM texts WHERE source = ?', row['seq'] ?? null)?.['text'];
    return typeof text === 'string' && sha256Of(text) === row['text_sha256'] ? text : null;
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_') !== true) throw error;
    return null;
  }
}

function insertTextOf({ from, to, residue }: Carrying, row: Row): void {
  const ranges = (residue.get(row['seq'] ?? null) ?? []).flatMap((it): ResidueRange[] => {
    const read = residueRange.safeParse({ ...it, restored: it['restored'] === 1 });
    return read.success ? [read.data] : [];
  });
  insertText(to, Number(row['seq']), textOf(from, row) ?? '', ranges);
}

function insert(to: WriteDb, table: string, row: Row): void {
  const columns = Object.keys(row);
  const names = columns.map((it) => `"${it}"`).join(', ');
  const values = columns.map(() => '?').join(', ');
  to.run(`INSERT INTO "${table}" (${names}) VALUES (${values})`, ...columns.map((it) => row[it] ?? null));
}

/** Where a mark may have to stand before a block, there is room. */
function placed(table: string, row: Row): Row {
  return table === 'blocks' ? { ...row, position: Number(row['position']) * 2 } : row;
}

/** The row with words in it that say that nobody vouches for the rest. */
function marked(table: string, row: Row): Row {
  const with_ = (column: string): Row => {
    const words = row[column];
    return { ...row, [column]: typeof words === 'string' && words !== '' ? `${MARK}\n${words}` : MARK };
  };
  switch (table) {
    case 'sources':
    case 'excerpts':
    case 'figures':
      return with_('note');
    case 'pictures':
      return with_('caption');
    case 'briefings':
      return { ...row, title: `${String(row['title'])} (not verified)` };
    default:
      return placed(table, row);
  }
}

/** Puts a paragraph into a briefing; `position` as in its table. */
export function markBriefing(
  to: WriteDb,
  briefing: number,
  id: string,
  position: number,
  words: string,
): void {
  const content = [{ type: 'text', text: words, bold: true, italic: false }];
  const block = { id, marking: null, type: 'paragraph', content };
  to.run(
    'INSERT INTO blocks (briefing, id, position, words, content) VALUES (?, ?, ?, ?, ?)',
    ...[briefing, id, position, words.split(' ').length, JSON.stringify(block)],
  );
}

function isUnderstood(db: ReadDb, table: string, row: Row): boolean {
  try {
    const id = row['id'];
    if (table === 'sources') return findSource(db, sourceId.parse(id)) !== null;
    if (table === 'excerpts') return findExcerpt(db, excerptId.parse(id)) !== null;
    if (table === 'figures') return findFigure(db, figureId.parse(id)) !== null;
    if (table === 'pictures') return findPicture(db, pictureId.parse(id)) !== null;
    if (table === 'briefings') return showBriefing(db, briefingId.parse(id)).ok;
    if (table === 'blocks') {
      const { block, unreadable } = shownBlock(blockId.parse(id), JSON.parse(String(row['content'])));
      return unreadable === null && block.id === id;
    }
    return true;
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_') === true) throw error;
    return false;
  }
}

/** Inside a larger transaction what was put in stays: it is taken out again by hand. */
function takeOut(to: WriteDb, table: string, row: Row): void {
  if (table === 'sources') {
    const seq = Number(row['seq']);
    for (const it of ['paragraphs', 'residue', 'texts', 'shingles'])
      to.run(`DELETE FROM ${it} WHERE source = ?`, seq);
  }
  to.run(`DELETE FROM "${table}" WHERE seq = ?`, row['seq'] ?? null);
}
