import { momentShown, momentText } from './cell-dates.ts';

/** The formats that every workbook has without saying so (ECMA-376, 18.8.30), those for numbers and moments. */
const BUILT_IN: Readonly<Record<number, string>> = {
  ...{ 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%' },
  ...{ 14: 'yyyy-mm-dd', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM' },
  ...{ 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy-mm-dd h:mm', 37: '#,##0;(#,##0)', 38: '#,##0;(#,##0)' },
  ...{ 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;(#,##0.00)', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0' },
};

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General';
}

/**
 * A number as a person sees it in its cell: whole and decimal places, thousands, percent and what stands around them;
 * dates in ISO 8601. What no common format fits, such as fractions and powers, is the number itself with up to 15 digits, and
 * so is `General`.
 */
export function numberText(raw: string, format: string, is1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  const general = plainNumber(value);
  if (/^(?:general|@)$/i.test(format)) return general;
  const [positive = '', negative, zero] = sectionsOf(format);
  const section = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive;
  const moment = momentShown(section);
  if (moment) return momentText(value, moment, is1904) ?? general;
  const hasOwnSign = value < 0 && negative !== undefined;
  const text = inSection(Math.abs(value), section);
  if (text === null) return general;
  return value < 0 && !hasOwnSign && /[1-9]/.test(text) ? `-${text}` : text;
}

/** At most 15 digits, which is as many as Excel keeps: 0.1 + 0.2 is 0.3. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Semicolons inside quotation marks or behind a backslash part nothing. */
function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"|\\.|[^]/g)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

const NUMBER = /^([^#0?]*)([#0?][#0?,]*)(?:\.([#0?]+))?([^#0?]*)$/;

/** The value in one section of a format, or null where it is no plain number. */
function inSection(value: number, section: string): string | null {
  const literals: string[] = [];
  // Letters that stand for themselves are put aside while the places are counted.
  const keep = (text: string) => String.fromCharCode(0xe000 + literals.push(text) - 1);
  if (/\[[<>=]/.test(section) || section.length > 200) return null;
  const bare = section
    .replace(/"([^"]*)"/g, (_, text: string) => keep(text))
    .replace(/\\(.)/g, (_, text: string) => keep(text))
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, text: string) => keep(text))
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, ' ')
    .replace(/\*./g, '');
  const [, before, whole, decimals = '', after] = NUMBER.exec(bare) ?? [];
  if (before === undefined || whole === undefined || after === undefined) return null;
  // A comma at the end stands for thousands left out.
  if (whole.endsWith(',') || after.startsWith(',') || /[a-z/]/i.test(before + after)) return null;
  const percents = (before + after).match(/%/g)?.length ?? 0;
  const scaled = shifted(value, percents * 2);
  if (scaled >= 1e15 || decimals.length > 20) return null;
  const [units = '', places] = fixed(scaled, decimals.length, decimals.replace(/#/g, '').length).split('.');
  const least = whole.replace(/[^0]/g, '').length;
  // Without a 0 for it, no unit shows nothing.
  const padded = least === 0 && units === '0' ? '' : units.padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const number = places === undefined ? grouped : `${grouped}.${places}`;
  const shown = `${before}${number}${after}`;
  return shown.replace(/[\ue000-\ue0ff]/g, (at) => literals[at.charCodeAt(0) - 0xe000] ?? '').trim();
}

/** The decimal point moved to the right, without the errors of a multiplication. */
function shifted(value: number, places: number): number {
  const [digits, power = '0'] = plainNumber(value).split('e');
  return Number(`${digits}e${Number(power) + places}`);
}

/** Rounded half up in decimals, as a person would, not in binary: 1.005 is 1.01. */
function fixed(value: number, most: number, least: number): string {
  const rounded = shifted(Math.round(shifted(value, most)), -most).toFixed(most);
  const [whole = '', places = ''] = rounded.split('.');
  let kept = places;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  return kept === '' ? whole : `${whole}.${kept}`;
}
