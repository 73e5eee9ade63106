import { ok } from '#core/model/result.ts';
import { runSearchCall } from '#main/actions/handlers.ts';
import type { Command } from './command.ts';

export const collectionsCommand: Command = {
  usage: 'collections',
  summary: 'lists the collections',
  operands: { least: 0, most: 0 },
  needs: ['library'],
  run: ({ library }, access) =>
    access.reading(library ?? '', async (deps) => {
      const listed = await runSearchCall(deps, 'collections.list', {});
      if (!listed.ok) return listed;
      const collections = listed.value.rows;
      const lines = collections.map((it) => `${it.id}  ${it.name} (${it.sources} sources)`);
      const text = lines.length === 0 ? 'The library holds no collections yet.' : lines.join('\n');
      return ok({ json: { collections }, text, problems: false });
    }),
};
