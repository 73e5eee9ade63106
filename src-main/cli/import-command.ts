import { basename, resolve } from 'node:path';
import type { ImportedFile } from '#core/contract/views.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { ok } from '#core/model/result.ts';
import type { Deps } from '#main/actions/deps.ts';
import { importDetails, type ImportDetails } from '#main/actions/import-details.ts';
import { importFiles } from '#main/actions/importing.ts';
import type { Command } from './command.ts';
import { problemLines, problemsJson } from './report.ts';

export const importCommand: Command = {
  usage: 'import FILE...',
  summary: 'brings files in as sources; makes the library if the folder is new or empty',
  operands: { least: 1, most: Infinity },
  needs: ['library'],
  run: ({ operands, library }, access) =>
    access.writing(library ?? '', 'openOrCreate', async (deps) => {
      const report = await importFiles(
        deps,
        { paths: operands.map((it) => resolve(it)) },
        {
          onProgress: ({ done, total, fileName }) => {
            if (fileName !== '' && total > 1) access.say(`${done + 1} of ${total}: ${fileName}`);
          },
          signal: new AbortController().signal,
        },
      );
      if (!report.ok) return report;
      const files = report.value.files.map((it, at) => fileJson(deps, operands[at] ?? it.fileName, it));
      return ok({
        json: { files },
        text: report.value.files.flatMap(linesOf).join('\n'),
        problems: files.some((it) => it.problems.length > 0),
      });
    }),
};

const nothing: Omit<ImportDetails, 'sourceId' | 'citeKey'> & { citeKey: null } = {
  citeKey: null,
  title: null,
  outlet: null,
  publishedOn: null,
  authors: [],
  language: null,
  body: '',
  residue: [],
};

/** What became of a file. A source whose stored text is damaged is a problem of this file alone. */
function fileJson(deps: Deps, file: string, { sourceId, outcome, problems }: ImportedFile) {
  const read = sourceId === null ? null : importDetails(deps, sourceId);
  const details = read?.ok === true ? read.value : { ...nothing, sourceId };
  const damage = read?.ok === false ? [{ code: read.error.code, message: sentenceFor(read.error) }] : [];
  return { file, outcome, ...details, problems: [...problemsJson(problems), ...damage] };
}

function linesOf(it: ImportedFile): string[] {
  const name = basename(it.fileName);
  const first =
    it.outcome === 'added'
      ? `${name}: added as ${it.citeKey}, ${it.title ?? 'without a title'}`
      : it.outcome === 'already-in-library'
        ? `${name}: already in the library as ${it.citeKey}`
        : `${name}: not imported`;
  return [first, ...problemLines(it.problems)];
}
