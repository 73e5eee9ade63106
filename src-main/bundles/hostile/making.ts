import type { BundleFault } from '#core/bundle/faults.ts';
import { type RawEntry } from '#main/importers/hostile/raw-zip.ts';
import { changed, edited, forged, zipped, type Files } from './made-bag.ts';

// What hostile bundles are made with: each begins with a good one.

export interface HostileBundle {
  readonly fault: BundleFault;
  make(good: Files): Uint8Array | Promise<Uint8Array>;
}

export const MEGABYTE = 1024 * 1024;
export const TOO_LONG = 65;

export const entry = (fault: BundleFault, more: RawEntry): HostileBundle => ({
  fault,
  make: (good) => zipped(good, {}, [more]),
});
export const record = (
  fault: BundleFault,
  path: string,
  edit: (it: Record<string, unknown>) => unknown,
): HostileBundle => ({ fault, make: (good) => edited(good, path, edit as never) });
export const text = (fault: BundleFault, path: string, content: string): HostileBundle => ({
  fault,
  make: (good) => forged(good, { [path]: content }),
});
export const bag = (fault: BundleFault, changes: Readonly<Record<string, string | null>>): HostileBundle => ({
  fault,
  make: (good) => zipped(changed(good, changes)),
});

export const SOURCE = 'data/sources/s1.json';
export const EXCERPTS = 'data/excerpts/s1.json';
export const ABOUT = 'data/bundle.json';
export const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
export const textOf = (good: Files): string =>
  [...good.keys()].find((it) => it.startsWith('data/texts/')) ?? '';
export const originalOf = (good: Files): string =>
  [...good.keys()].find((it) => it.startsWith('data/originals/')) ?? '';
