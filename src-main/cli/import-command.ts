import { basename, resolve } from 'node:path';
import type { ImportedFile } from '#core/contract/views.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { ok } from '#core/model/result.ts';
import type { Deps } from '#main/actions/deps.ts';
import { importDetails, type ImportDetails } from '#main/actions/import-details.ts';
import { importFiles, type ImportWatch } from '#main/actions/importing.ts';
import type { Access } from './access.ts';
import type { Command } from './command.ts';
import { problemLines, problemsJson } from './report.ts';

export const importCommand: Command = {
  usage: 'import FILE...',
  summary: 'brings files, folders and archives in; makes the library if the folder is new or empty',
  operands: { least: 1, most: Infinity },
  needs: ['library'],
  run: ({ operands, library }, access) =>
    access.writing(library ?? '', 'openOrCreate', async (deps) => {
      const report = await importFiles(
        deps,
        { paths: operands.map((it) => resolve(it)) },
        {
          onProgress: sayEachFile(access),
          signal: new AbortController().signal,
        },
      );
      if (!report.ok) return report;
      // What was named stands in the report in its order; what came out of it stands behind it.
      const named = [...operands];
      const files = report.value.files.map((it) =>
        fileJson(deps, (it.container === null ? named.shift() : undefined) ?? it.fileName, it),
      );
      return ok({
        json: { files },
        text: report.value.files.flatMap(linesOf).join('\n'),
        problems: files.some((it) => it.problems.length > 0),
      });
    }),
};

/** Tells which file is being read, each once. */
function sayEachFile({ say }: Access): ImportWatch['onProgress'] {
  let said = '';
  return ({ done, total, fileName }) => {
    const line = `${Math.min(done + 1, total)} of ${total}: ${fileName}`;
    if (fileName !== '' && total > 1 && line !== said) say(line);
    said = line;
  };
}

const nothing: Record<Exclude<keyof ImportDetails, 'sourceId'>, unknown> = {
  citeKey: null,
  title: null,
  outlet: null,
  publishedOn: null,
  authors: [],
  language: null,
  kind: null,
  mediaType: null,
  encoding: null,
  body: '',
  residue: [],
  offsetsIn: 'original',
  readTo: 0,
  quotations: [],
  figures: [],
  dates: [],
  attributions: [],
};

/** What became of a file. A source whose text or kept file is damaged is a problem of this file alone. */
function fileJson(deps: Deps, file: string, it: ImportedFile) {
  const { sourceId, pictureId, nearDuplicateOf, container, outcome, problems } = it;
  const read = sourceId === null ? null : importDetails(deps, sourceId);
  const details = read?.ok === true ? read.value : { ...nothing, sourceId };
  const damage = read?.ok === false ? [{ code: read.error.code, message: sentenceFor(read.error) }] : [];
  const about = { file, container, outcome, ...details, pictureId, nearDuplicateOf };
  return { ...about, problems: [...problemsJson(problems), ...damage] };
}

function linesOf(it: ImportedFile): string[] {
  const name = it.container === null ? basename(it.fileName) : `${it.container}: ${it.fileName}`;
  return [`${name}: ${outcomeOf(it)}`, ...problemLines(it.problems)];
}

function outcomeOf({ outcome, pictureId, citeKey, title }: ImportedFile): string {
  const as = pictureId === null ? citeKey : 'a picture';
  switch (outcome) {
    case 'added':
      return pictureId === null ? `added as ${as}, ${title ?? 'without a title'}` : `added as ${as}`;
    case 'already-in-library':
      return `already in the library as ${as}`;
    case 'opened':
      return 'opened';
    case 'not-imported':
      return 'not imported';
  }
}
