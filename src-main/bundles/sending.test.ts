import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block } from '#core/model/block.ts';
import { block } from '#core/model/block.ts';
import { briefingId, excerptId, sourceId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { levelOf, type Marking } from '#core/model/marking.ts';
import { citationOf, cite } from '#core/citing/test-data.ts';
import { blobPath } from '#main/store/blobs.ts';
import { findExcerpt } from '#main/store/excerpts.ts';
import { readBriefing } from '#main/store/briefings.ts';
import { findSource, updateSource } from '#main/store/sources.ts';
import {
  BLOCKS,
  fill,
  MADE_AT,
  NEVER,
  value,
  WISH,
  withDesks,
  words,
  type Desk,
} from './bundle.test-support.ts';
import { exportBundle, planBundle } from './export-bundle.ts';
import type { BundleWish } from './gather.ts';
import { forgetSigner, readKnownSigners, rememberSigner } from './known-signers.ts';
import { recognised } from './recognise.ts';
import { keepSigningKey, newSigningKey, readSigningKey } from './signing-key.ts';

const tlp = (label: string): Marking => ({ scheme: 'tlp-2.0', label: `TLP:${label}` });
const GREEN = tlp('GREEN');

const mark = ({ library }: Desk, id: string, marking: Marking) =>
  updateSource(library.db, { ...findSource(library.db, sourceId.parse(id))!, marking });
const marked = (it: Block, marking: Marking): Block => ({ ...it, marking });
const export_ = (desk: Desk, to: string, wish: Partial<BundleWish> = {}, signal = NEVER) =>
  exportBundle(
    desk.library,
    { wish: { ...WISH, ...wish }, to, key: null, madeAt: MADE_AT, version: '1.0.0' },
    () => {},
    signal,
  );

test('what is above the ceiling stays out, is named before, and is nowhere in the file', () =>
  withDesks(2, async ([ada, ben]) => {
    expect(levelOf(GREEN)).not.toBeNull();
    fill(
      ada!,
      BLOCKS.filter((it) => it.id !== 'k2'),
    );
    mark(ada!, 's2', tlp('RED'));
    const plan = value(planBundle(ada!.library, { ...WISH, ceiling: GREEN }));
    expect(plan.leftOut).toEqual([{ kind: 'source', name: 'Vote', marking: tlp('RED') }]);
    expect(plan).toMatchObject({ dangling: 1, portions: [], counts: { sources: 1 } });
    await ben!.take(await ada!.send({ ceiling: GREEN }));
    expect(findSource(ben!.library.db, sourceId.parse('s2'))).toBeNull();
    expect(findExcerpt(ben!.library.db, excerptId.parse('e1'))).not.toBeNull();
  }));

test('a briefing with portions above the ceiling goes without them or not at all', () =>
  withDesks(2, async ([ada, ben], folder) => {
    const secret = words('k9', 'Only for us.', citationOf('c9', [cite('excerpt e2')]));
    fill(ada!, [marked(secret, tlp('AMBER')), ...BLOCKS.filter((it) => it.id !== 'k2')]);
    const to = join(folder, 'x.chancery');
    expect(await export_(ada!, to, { ceiling: GREEN })).toEqual({
      ok: false,
      error: { code: 'bundle-above-ceiling', portions: 1 },
    });
    expect(existsSync(to)).toBe(false);
    await ben!.take(await ada!.send({ ceiling: GREEN, leaveOutPortions: true }));
    const { blocks } = value(readBriefing(ben!.library.db, briefingId.parse('b1'))).briefing;
    expect(blocks.map((it) => it.id)).toEqual(['k1', 'k3', 'k4']);
    // It was cited nowhere else.
    expect(findExcerpt(ben!.library.db, excerptId.parse('e2'))).toBeNull();
  }));

test('a portion that quotes what is above the ceiling is above it, whatever it is marked', () =>
  withDesks(1, async ([ada]) => {
    const quotes = block.parse({
      ...{
        id: 'k2',
        marking: GREEN,
        type: 'quotation',
        excerptId: 'e2',
        content: [plainRun('Nobody spoke.')],
      },
    });
    fill(ada!, [quotes]);
    mark(ada!, 's2', tlp('RED'));
    const plan = value(planBundle(ada!.library, { ...WISH, ceiling: GREEN }));
    expect(plan.portions.map((it) => it.blockId)).toEqual(['k2']);
    const bare = value(planBundle(ada!.library, { ...WISH, ceiling: null }));
    expect(bare.portions).toEqual([]);
  }));

test('what cannot be read in full is not sent, and nothing stands under the name', () =>
  withDesks(1, async ([ada], folder) => {
    fill(ada!);
    const source = findSource(ada!.library.db, sourceId.parse('s1'))!;
    rmSync(blobPath(ada!.library, source.bytesSha256));
    const to = join(folder, 'x.chancery');
    const sent = await export_(ada!, to);
    expect(sent).toEqual({ ok: false, error: { code: 'stored-bytes-changed', what: 's1' } });
    expect(readdirSync(folder).filter((it) => it.includes('chancery'))).toEqual([]);
  }));

test('what is stopped leaves nothing, and a folder that is not there is a sentence', () =>
  withDesks(1, async ([ada], folder) => {
    fill(ada!);
    const stop = new AbortController();
    stop.abort();
    const to = join(folder, 'x.chancery');
    expect(await export_(ada!, to, {}, stop.signal)).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(readdirSync(folder).filter((it) => it.includes('chancery'))).toEqual([]);
    expect(await export_(ada!, join(folder, 'nowhere', 'x.chancery'))).toEqual({
      ok: false,
      error: { code: 'cannot-write-file', name: 'x.chancery' },
    });
  }));

test('a signature is that of its key: own, not known, known once compared, not known when renewed', () =>
  withDesks(2, async ([ada, ben], folder) => {
    fill(ada!);
    const key = newSigningKey('Ada Quill', MADE_AT);
    keepSigningKey(folder, key);
    expect(readSigningKey(folder)?.fingerprint).toBe(key.fingerprint);
    const { signature } = await ben!.look(await ada!.send({}, { key }));
    expect(recognised(signature, folder)).toMatchObject({ state: 'own', fingerprint: key.fingerprint });
    const elsewhere = join(folder, 'Library 1');
    expect(recognised(signature, elsewhere)).toMatchObject({ state: 'unknown', signer: 'Ada Quill' });
    const { publicKey, fingerprint } = key;
    rememberSigner(elsewhere, { name: 'Ada, by telephone', publicKey, fingerprint, since: MADE_AT });
    expect(recognised(signature, elsewhere)).toMatchObject({ state: 'known', knownAs: 'Ada, by telephone' });
    const renewed = await ben!.look(await ada!.send({}, { key: newSigningKey('Ada Quill', MADE_AT) }));
    expect(recognised(renewed.signature, elsewhere)).toMatchObject({ state: 'unknown' });
    forgetSigner(elsewhere, publicKey);
    expect(readKnownSigners(elsewhere)).toEqual([]);
  }));
