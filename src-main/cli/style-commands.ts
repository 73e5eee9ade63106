import { resolve } from 'node:path';
import { ok } from '#core/model/result.ts';
import { addCitationStyle, listCitationStyles, removeCitationStyle } from '#main/actions/citation-styles.ts';
import type { Command } from './command.ts';

export const styleListCommand: Command = {
  usage: 'style list',
  summary: 'lists the citation styles, those that come with Chancery first',
  operands: { least: 0, most: 0 },
  needs: ['library'],
  run: ({ library }, access) =>
    access.reading(library ?? '', (deps) => {
      const listed = listCitationStyles(deps);
      if (!listed.ok) return listed;
      const { rows } = listed.value;
      const lines = rows.map(
        (it) => `${it.key}  ${it.title}${it.addedAt === null ? '' : ` (added ${it.addedAt})`}`,
      );
      return ok({ json: { styles: rows }, text: lines.join('\n'), problems: false });
    }),
};

export const styleAddCommand: Command = {
  usage: 'style add FILE.csl',
  summary: 'adds a citation style in CSL 1.0 to the library',
  operands: { least: 1, most: 1 },
  needs: ['library'],
  run: ({ library, operands }, access) =>
    access.writing(library ?? '', 'open', (deps) => {
      const added = addCitationStyle(deps, resolve(operands[0] ?? ''));
      if (!added.ok) return added;
      const { key, title } = added.value;
      return ok({ json: added.value, text: `Added “${title}”. Briefings name it ${key}.`, problems: false });
    }),
};

export const styleRemoveCommand: Command = {
  usage: 'style remove KEY',
  summary: 'removes a citation style that was added; briefings that name it are set in the house style',
  operands: { least: 1, most: 1 },
  needs: ['library'],
  run: ({ library, operands }, access) =>
    access.writing(library ?? '', 'open', (deps) => {
      const [key = ''] = operands;
      const removed = removeCitationStyle(deps, { key });
      return removed.ok ? ok({ json: { key }, text: `Removed ${key}.`, problems: false }) : removed;
    }),
};
