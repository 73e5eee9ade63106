import { expect, test } from 'vitest';
import { sourceId } from '#core/model/ids.ts';
import { countOrigins } from '#core/origins/count.ts';
import { confirmLink } from './origins.ts';
import { referencesOf } from './references.ts';
import { addSource, withLibrary } from './test-library.ts';

test('origins behind sources that are not cited are known, round a circle too', () =>
  withLibrary((library) => {
    for (const it of ['post', 'courier', 'lantern', 'wire', 'gazette', 'other', 'echo'])
      addSource(library, it, `The bridge is closed, says ${it}.`);
    const from = (carrier: string, origin: string) =>
      confirmLink(library.db, sourceId.parse(carrier), { kind: 'source', id: sourceId.parse(origin) });
    from('post', 'wire');
    from('courier', 'lantern');
    from('lantern', 'wire');
    from('lantern', 'gazette');
    from('gazette', 'lantern');
    from('other', 'echo');
    confirmLink(library.db, sourceId.parse('wire'), { kind: 'named', name: 'Halm Agency' });
    const cited = ['post', 'courier'].map((it) => sourceId.parse(it));
    const { sources, derivations } = referencesOf(
      library.db,
      cited.map((id) => ({ kind: 'source', id })),
    );
    expect(sources.map((it) => it.id).toSorted()).toEqual(['courier', 'post']);
    expect(derivations.map((it) => [it.source, it.name])).toEqual([
      ['courier', 'lantern.txt'],
      ['gazette', 'lantern.txt'],
      ['lantern', 'gazette.txt'],
      ['lantern', 'wire.txt'],
      ['post', 'wire.txt'],
      ['wire', 'Halm Agency'],
    ]);
    expect(countOrigins(cited, derivations)).toEqual({ carriers: 2, origins: 1 });
  }));
