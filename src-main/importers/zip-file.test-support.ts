// Archives are made by bundles alone, and here to be read.
import { ZipFile } from 'yazl';

/** A ZIP archive of these files, each by its name with folders; `mode` is what Unix says of it. */
export function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  mode = 0o100644,
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { mode });
  zip.end();
  return collected(zip.outputStream as AsyncIterable<Buffer>);
}

async function collected(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** Where the numbers of an entry stand in the list of an archive: bytes from its signature (APPNOTE 4.3.12). */
const FIELDS = {
  flags: 8,
  method: 10,
  crc32: 16,
  packed: 20,
  unpacked: 24,
  attributes: 38,
  offset: 42,
} as const;

/** The archive with one number of one entry changed in its list, as no program writes it. `change` gets the old one. */
export function withField(
  archive: Uint8Array,
  name: string,
  field: keyof typeof FIELDS,
  change: (old: number) => number,
): Uint8Array {
  const bytes = Buffer.from(archive);
  const at = bytes.lastIndexOf(name) - 46 + FIELDS[field];
  if (field === 'flags' || field === 'method') bytes.writeUInt16LE(change(bytes.readUInt16LE(at)), at);
  else bytes.writeUInt32LE(change(bytes.readUInt32LE(at)) >>> 0, at);
  return new Uint8Array(bytes);
}

/** The archive with a name of the same length instead of another, as no program writes it. */
export function renamed(archive: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(archive).toString('latin1').replaceAll(from, to), 'latin1'));
}
