import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pictureId } from '#core/model/ids.ts';
import { readBlob } from '#main/store/blobs.ts';
import { temporaryFolder } from '#main/store/test-library.ts';
import { addPicture, getPicture, importPictures } from './pictures.ts';
import { withDeps } from './test-deps.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>x()</script><rect width="9"/></svg>';
const webp = (name: string) => readFileSync(`src-main/importers/fixtures/${name}.webp`);

const FILES = {
  'a.svg': Buffer.from(SVG),
  'b.webp': webp('lossy'),
  'c.webp': webp('animated'),
};

/** What is shown of a picture: its type and its bytes. */
function shown(dataUrl: string): [mediaType: string, bytes: Buffer] {
  const [, mediaType = '', base64 = ''] = /^data:([^;]+);base64,(.*)$/.exec(dataUrl) ?? [];
  return [mediaType, Buffer.from(base64, 'base64')];
}

test('pictures are kept as they came in and shown safe and still', async () => {
  const { folder, remove } = temporaryFolder();
  try {
    await withDeps(async (deps) => {
      const paths = Object.entries(FILES).map(([name, bytes]) => {
        writeFileSync(join(folder, name), bytes);
        return join(folder, name);
      });
      const added = await importPictures(deps, { paths });
      const pictures = added.ok ? added.value.pictures : [];
      expect(pictures.map((it) => [it.fileName, it.mediaType, it.width, it.height])).toEqual([
        ['a.svg', 'image/svg+xml', 9, 9],
        ['b.webp', 'image/webp', 64, 40],
        ['c.webp', 'image/webp', 40, 30],
      ]);
      for (const it of pictures)
        expect(readBlob(deps.library, it.bytesSha256, '')).toEqual({
          ok: true,
          value: FILES[it.fileName as keyof typeof FILES],
        });
      const [svg, still, first] = pictures.map((it) => {
        const got = getPicture(deps, { id: it.id });
        return shown(got.ok ? got.value.dataUrl : '');
      });
      expect(svg?.[0]).toBe('image/svg+xml');
      expect(svg?.[1].toString()).toMatch(/^<svg [^>]*><rect width="9"><\/rect><\/svg>$/);
      expect(still).toEqual(['image/webp', FILES['b.webp']]);
      expect(first?.[0]).toBe('image/webp');
      expect(first?.[1].includes('ANIM')).toBe(false);
    });
  } finally {
    remove();
  }
});

test('a picture that is already there is answered, and said to be no new one', () =>
  withDeps((deps) => {
    const toAdd = {
      fileName: 'a.webp',
      bytes: webp('lossy'),
      draft: { mediaType: 'image/webp', width: 64, height: 40 },
    } as const;
    const { picture, isNew } = addPicture(deps, toAdd);
    expect([picture.id, isNew]).toEqual(['id1', true]);
    expect(addPicture(deps, { ...toAdd, fileName: 'b.webp' })).toEqual({ picture, isNew: false });
  }));

test.each([
  ['text.svg', 'no drawing', { code: 'not-a-picture', name: 'text.svg' }],
  ['bomb.svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', { code: 'not-a-picture', name: 'bomb.svg' }],
])('%s is no picture', async (name, content, error) => {
  const { folder, remove } = temporaryFolder();
  try {
    writeFileSync(join(folder, name), content);
    await withDeps(async (deps) => {
      expect(await importPictures(deps, { paths: [join(folder, name)] })).toEqual({ ok: false, error });
      expect(getPicture(deps, { id: pictureId.parse('id1') }).ok).toBe(false);
    });
  } finally {
    remove();
  }
});
