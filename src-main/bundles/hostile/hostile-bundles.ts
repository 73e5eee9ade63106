import { ARCHIVES } from './hostile-archives.ts';
import { BAGS } from './hostile-bags.ts';
import { RECORDS } from './hostile-records.ts';
import type { HostileBundle } from './making.ts';

// Bundles as somebody would make them who means harm, or a disk that does not know better.

export const hostileBundles: Readonly<Record<string, HostileBundle>> = { ...ARCHIVES, ...BAGS, ...RECORDS };
