// The colours of a page are sRGB (IEC 61966-2-1); an archived file says so with a profile (ICC.1:2001-04, version 2.1) that
// it carries. This one is made of the standard's numbers, so that nobody's file has to be shipped.

/** Red, green and blue as XYZ, adapted to D50, and the white of D50: the numbers every sRGB profile has. */
const COLORANTS = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

const HEADER = 128;
const CURVE_POINTS = 1024;

/** The profile as it is put into a file. */
export function srgbProfile(): Buffer {
  const curve = curveTag();
  const tags: [string, Buffer][] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ...Object.entries(COLORANTS).map(([name, xyz]): [string, Buffer] => [name, xyzTag(xyz)]),
    ...['rTRC', 'gTRC', 'bTRC'].map((name): [string, Buffer] => [name, curve]),
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const parts: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let end = HEADER + table.length;
  tags.forEach(([name, tag], at) => {
    let place = places.get(tag);
    if (place === undefined) {
      place = end;
      places.set(tag, place);
      const padded = Buffer.concat([tag, Buffer.alloc(-tag.length & 3)]);
      parts.push(padded);
      end += padded.length;
    }
    table.write(name, 4 + 12 * at, 'latin1');
    table.writeUInt32BE(place, 8 + 12 * at);
    table.writeUInt32BE(tag.length, 12 + 12 * at);
  });
  return Buffer.concat([headerOf(end), table, ...parts]);
}

function headerOf(size: number): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(0x02100000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  // The day of the standard's amendment, so that the same document gives the same bytes.
  [2003, 1, 1, 0, 0, 0].forEach((it, at) => header.writeUInt16BE(it, 24 + 2 * at));
  header.write('acsp', 36, 'latin1');
  COLORANTS.wtpt.forEach((it, at) => header.writeInt32BE(fixed(it), 68 + 4 * at));
  return header;
}

/** From the number stored to light: a straight line in the dark, a power above. */
function linear(stored: number): number {
  return stored <= 0.04045 ? stored / 12.92 : ((stored + 0.055) / 1.055) ** 2.4;
}

function curveTag(): Buffer {
  const tag = Buffer.alloc(12 + 2 * CURVE_POINTS);
  tag.write('curv', 0, 'latin1');
  tag.writeUInt32BE(CURVE_POINTS, 8);
  for (let at = 0; at < CURVE_POINTS; at += 1)
    tag.writeUInt16BE(Math.round(linear(at / (CURVE_POINTS - 1)) * 65535), 12 + 2 * at);
  return tag;
}

function xyzTag(xyz: readonly number[]): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 0, 'latin1');
  xyz.forEach((it, at) => tag.writeInt32BE(fixed(it), 8 + 4 * at));
  return tag;
}

function textTag(text: string): Buffer {
  return Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${text}\0`, 'latin1')]);
}

/** With empty places for Unicode and for a script of old Macintoshes, which version 2 asks for. */
function descriptionTag(text: string): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(text.length + 1, 0);
  return Buffer.concat([
    Buffer.from('desc\0\0\0\0', 'latin1'),
    count,
    Buffer.from(`${text}\0`, 'latin1'),
    Buffer.alloc(4 + 4 + 2 + 1 + 67),
  ]);
}

/** A number as ICC writes it: sixteen bits before the point and sixteen after. */
function fixed(value: number): number {
  return Math.round(value * 65536);
}
