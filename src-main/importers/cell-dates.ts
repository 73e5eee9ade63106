/** What a cell's format shows of a moment. */
export interface MomentShown {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
  readonly seconds: boolean;
  /** Hours that go on past 24: `[h]:mm`. */
  readonly elapsed: boolean;
}

const DAY = 86_400_000;
/** The day after 9999-12-31, the last one Excel knows. */
const END = 2_958_466;

/** What a format with the letters of dates shows, or null where it is one for numbers. */
export function momentShown(format: string): MomentShown | null {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(format);
  const letters = format
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, (it) => it.slice(1, -1))
    .replace(/\[[^\]]*\]/g, '')
    .replace(/am\/pm|a\/p/gi, '')
    .toLowerCase();
  if (!/[ymdhs]/.test(letters) || /[#?0]/.test(letters.replace(/s\.0+/g, 's'))) return null;
  // `m` are minutes beside hours or seconds, else months.
  const months = letters.replace(/h[^a-z]*m+|m+[^a-z]*s/g, 'h');
  const time = /[hs]/.test(letters) || elapsed;
  return {
    ...{ year: /y/.test(letters), month: /m/.test(months), day: /d/.test(letters) },
    ...{ time, seconds: /s/.test(letters), elapsed },
  };
}

/**
 * The moment a serial number stands for, as far as it is shown, in ISO 8601: `2026-03-09`, `2026-03`, `2026-03-09 14:30`,
 * `14:30`. Null for numbers that are no day of the calendar. `is1904`: the workbook counts from 1904, as on old Macs.
 */
export function momentText(serial: number, shown: MomentShown, is1904: boolean): string | null {
  if (shown.elapsed) return elapsedText(serial, shown.seconds);
  if (serial < 0 || serial >= END) return null;
  // Seconds are what a person sees; the fraction of a day is never exact.
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  // Excel has a 29 February 1900, day 60, that never was.
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const isDate = shown.year || shown.month || shown.day;
  if (isDate && !is1904 && (days === 60 || days === 0)) return null;
  const iso = new Date(epoch + days * DAY + (seconds % 86_400) * 1000).toISOString();
  const date = iso.slice(0, shown.day ? 10 : shown.month ? 7 : 4);
  const time = iso.slice(11, shown.seconds ? 19 : 16);
  if (!isDate) return time;
  return shown.time ? `${iso.slice(0, 10)} ${time}` : date;
}

function elapsedText(serial: number, withSeconds: boolean): string {
  const seconds = Math.round(Math.abs(serial) * 86_400);
  const two = (it: number) => String(Math.floor(it)).padStart(2, '0');
  const parts = [
    two(seconds / 3600),
    two((seconds % 3600) / 60),
    ...(withSeconds ? [two(seconds % 60)] : []),
  ];
  return (serial < 0 ? '-' : '') + parts.join(':');
}
