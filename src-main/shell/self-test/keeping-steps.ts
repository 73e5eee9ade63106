import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '#core/model/result.ts';
import { sentenceForFault } from '#core/contract/soundness.ts';
import type { Bench } from './bench.ts';
import { sampleBriefing } from './sample-briefing.ts';
import type { Step } from './step.ts';

/** What keeps a library, hands parts of it over, and locks it. The last one changes how the library is stored. */
export const KEEPING_STEPS: readonly Step[] = [
  { name: 'a copy of the library is made, and is sound', run: keepsCopy },
  { name: 'a bundle is written, and read', run: bundles },
  { name: 'everything in the library is what it was', run: isSound },
  { name: 'the library is encrypted, and read again', run: encrypts },
];

/** Nobody else's, and of a library that goes away. */
const PASSPHRASE = 'nine grey cranes over the northern quay';

async function keepsCopy(bench: Bench): Promise<Result<string, string>> {
  const made = await bench.call('backups.make', {});
  if (!made.ok) return made;
  const { name } = made.value;
  if (name === null) return fail('No copy was made.');
  const look = await bench.call('backups.look', { library: 'open', copy: { place: 'here', name } });
  if (!look.ok) return look;
  return look.value.sound
    ? ok(`${look.value.counts?.sources ?? 0} sources in it`)
    : fail('The copy is not sound.');
}

async function bundles(bench: Bench): Promise<Result<string, string>> {
  const id = await sampleBriefing(bench);
  if (!id.ok) return id;
  bench.choose({ exportTo: bench.path('self-test.chancery') });
  const written = await bench.call('bundles.exportChosen', {
    ...{ subject: { kind: 'briefing', id: id.value }, ceiling: null, comments: true },
    ...{ leaveOutPortions: false, sign: false },
  });
  if (!written.ok) return written;
  bench.choose({ files: [bench.path('self-test.chancery')] });
  const read = await bench.call('bundles.readChosen', { token: null });
  if (!read.ok) return read;
  const differ = read.value.items.filter((it) => it.state !== 'same').length;
  return differ === 0 && read.value.items.length > 0
    ? ok(`${read.value.items.length} things, all as they are here`)
    : fail(`${differ} of ${read.value.items.length} things are not as they are here.`);
}

async function isSound(bench: Bench): Promise<Result<string, string>> {
  const report = await bench.call('soundness.check', { library: 'open' });
  if (!report.ok) return report;
  const { faults, looked } = report.value;
  return faults.length === 0
    ? ok(`${looked.texts} texts, ${looked.excerpts} excerpts, ${looked.files} files`)
    : fail(faults.map(sentenceForFault).join(' '));
}

async function encrypts(bench: Bench): Promise<Result<string, string>> {
  const done = await bench.call('protection.protect', { passphrase: PASSPHRASE, removeBackups: true });
  if (!done.ok) return done;
  const found = await bench.call('search.find', { text: 'grain', mode: 'ranked' });
  if (!found.ok) return found;
  const begins = readFileSync(bench.database).toString('latin1', 0, 15);
  if (begins === 'SQLite format 3') return fail('The database is not encrypted.');
  return found.value.hits.length > 0 ? ok('search still finds') : fail('Nothing is found any more.');
}
