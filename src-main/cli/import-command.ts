import { basename, resolve } from 'node:path';
import type { ImportedFile } from '#core/contract/views.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Deps } from '#main/actions/deps.ts';
import { importDetails } from '#main/actions/import-details.ts';
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
          onProgress: (done, total, fileName) => {
            if (fileName !== '' && total > 1) access.say(`${done + 1} of ${total}: ${fileName}`);
          },
          signal: new AbortController().signal,
        },
      );
      if (!report.ok) return report;
      const files: Result<ReturnType<typeof fileJson>, CallError>[] = report.value.files.map((it, at) =>
        described(deps, operands[at] ?? it.fileName, it),
      );
      const broken = files.find((it) => !it.ok);
      if (broken && !broken.ok) return fail(broken.error);
      return ok({
        json: { files: files.flatMap((it) => (it.ok ? [it.value] : [])) },
        text: report.value.files.flatMap(linesOf).join('\n'),
        problems: report.value.files.some((it) => it.problems.length > 0),
      });
    }),
};

function described(deps: Deps, file: string, it: ImportedFile) {
  if (it.sourceId === null) return ok(fileJson(file, it, null));
  const details = importDetails(deps, it.sourceId);
  return details.ok ? ok(fileJson(file, it, details.value)) : details;
}

type Details = Extract<ReturnType<typeof importDetails>, { ok: true }>['value'];

const nothing: Omit<Details, 'sourceId' | 'citeKey'> & { sourceId: null; citeKey: null } = {
  sourceId: null,
  citeKey: null,
  title: null,
  outlet: null,
  publishedOn: null,
  authors: [],
  language: null,
  body: '',
  residue: [],
};

function fileJson(file: string, it: ImportedFile, details: Details | null) {
  const outcome = it.outcome;
  return { file, outcome, ...(details ?? nothing), problems: problemsJson(it.problems) };
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
