import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { BAG_FOLDER } from '#core/bundle/format.ts';
import { BAGIT_TEXT, manifestText } from '#core/bundle/manifest.ts';
import { canonicalJson } from '#core/evidence/canonical-json.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { sha256Of } from '#main/store/hash.ts';
import type { Payload, PayloadFile } from './payload.ts';
import { signed, type SigningKey } from './signing-key.ts';
import { pour, type Part } from './streamed-file.ts';

export interface HowToWrite {
  readonly madeAt: Instant;
  readonly version: string;
  readonly key: SigningKey | null;
  readonly onBytes: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** The same moment and rights for every entry: same content, same bytes. */
const SAME = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };

/**
 * Writes a bag as a zip: what stands around the payload first, then the payload, one file in memory at a time. Fails with
 * `cancelled`, `stored-bytes-changed`; throws the file system's error. Answers what stands for the whole: the digest of the
 * tag manifest.
 */
export async function writeBag(
  part: Part,
  payload: Payload,
  how: HowToWrite,
): Promise<Result<{ digest: Sha256 }, CallError>> {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  let stoppedBy: CallError | null = null;
  const tags = tagFiles(payload, how);
  for (const [name, text] of tags.files)
    zip.addBuffer(Buffer.from(text), BAG_FOLDER + name, { ...SAME, compress: true });
  const total = [...payload.values()].reduce((sum, it) => sum + it.size, 0);
  let done = 0;
  for (const [path, file] of payload) {
    const options = { ...SAME, compress: file.packs, size: file.size };
    zip.addReadStreamLazy(BAG_FOLDER + path, options, (give) => {
      const stream = streamOf(file, (why) => {
        stoppedBy = why;
      });
      stream.on('end', () => how.onBytes((done += file.size), total));
      // A stream that is piped on keeps its failure to itself.
      stream.on('error', (error) => out.destroy(error));
      give(null, stream);
    });
  }
  zip.end();
  try {
    await pour(out, part, how.signal);
    return ok({ digest: tags.digest });
  } catch (error) {
    if (stoppedBy !== null) return fail(stoppedBy);
    if (how.signal.aborted) return fail({ code: 'cancelled' });
    throw error;
  }
}

/** The bytes are taken out of the library when the first of them is asked for. */
function streamOf(file: PayloadFile, onStopped: (why: CallError) => void): Readable {
  return Readable.from(
    (function* () {
      const read = file.read();
      if (!read.ok) {
        onStopped(read.error);
        throw new Error(read.error.code);
      }
      if (read.value.byteLength > 0) yield read.value;
    })(),
    { objectMode: false },
  );
}

function tagFiles(payload: Payload, { madeAt, version, key }: HowToWrite) {
  const manifest = manifestText(new Map([...payload].map(([path, it]) => [path, it.sha256])));
  const bytes = [...payload.values()].reduce((sum, it) => sum + it.size, 0);
  const info = [
    `Bag-Software-Agent: Chancery ${version}`,
    `Bagging-Date: ${madeAt.slice(0, 10)}`,
    `Payload-Oxum: ${bytes}.${payload.size}`,
    '',
  ].join('\n');
  const listed: [string, string][] = [
    ['bag-info.txt', info],
    ['bagit.txt', BAGIT_TEXT],
    ['manifest-sha256.txt', manifest],
  ];
  const tagManifest = manifestText(new Map(listed.map(([name, text]) => [name, sha256Of(text)])));
  const digest = sha256Of(tagManifest);
  const signature =
    key &&
    canonicalJson(signed(key, { signedAt: madeAt, manifest: sha256Of(manifest), tagManifest: digest }));
  const files: [string, string][] = [
    ...listed,
    ['tagmanifest-sha256.txt', tagManifest],
    ...(signature === null ? [] : [['signature.json', signature] as [string, string]]),
  ];
  return { files, digest };
}
