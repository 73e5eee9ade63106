/** Linux takes names of 255 bytes; this leaves room for the date, the ending and a temporary name beside it. */
const MOST_BYTES = 180;
/** Characters that Windows, macOS or Linux refuses in a name, and those that cannot be seen. */
const REFUSED = /[<>:"/\\|?*\p{C}]+/gu;
/** Names of devices on Windows, with or without an ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** As many whole characters as fit. */
function shortened(text: string): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > MOST_BYTES) break;
    kept += character;
  }
  return kept;
}

/**
 * A file name for a briefing that is written to a file, such as `2026-03-09 Energy talks.pdf`: the date first, so that a folder sorts by it,
 * and nothing in it that one of the systems would refuse.
 */
export function exportName(
  title: string,
  date: string | null,
  ending: 'pdf' | 'docx' | 'html' | 'md' | 'chancery' = 'pdf',
): string {
  const clean = title
    .replaceAll(REFUSED, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/, '');
  const short = shortened(clean).replace(/[. ]+$/, '');
  const name = short === '' || DEVICE.test(short) ? `Briefing ${short}`.trim() : short;
  return `${date === null ? '' : `${date} `}${name}.${ending}`;
}
