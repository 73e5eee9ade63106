import { resolve } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor, sentenceForProblem } from '#core/contract/messages.ts';
import { computeNotes } from '#core/citing/notes.ts';
import { textOf } from '#core/citing/reference.ts';
import { briefingId, type BriefingId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { getBriefing } from '#main/actions/briefings.ts';
import { styleFor } from '#main/actions/citation-styles.ts';
import type { SearchDeps } from '#main/actions/deps.ts';
import { exportAs, type ExportAsJob } from '#main/actions/exporting-as.ts';
import { exportPdf } from '#main/actions/exporting.ts';
import { exportMarkdown } from '#main/actions/exporting-markdown.ts';
import { importBriefing } from '#main/actions/importing-briefing.ts';
import { listBriefings } from '#main/store/briefings.ts';
import type { Command } from './command.ts';
import { problemLines, problemsJson } from './report.ts';

export const briefImportCommand: Command = {
  usage: 'brief import FILE.md',
  summary: 'makes a briefing from Markdown with Pandoc citations',
  operands: { least: 1, most: 1 },
  needs: ['library'],
  run: ({ library, operands }, access) =>
    access.writing(library ?? '', 'openOrCreate', async (deps) => {
      const imported = await importBriefing(deps, resolve(operands[0] ?? ''));
      if (!imported.ok) return imported;
      const { id, problems } = imported.value;
      return ok({
        json: {
          briefingId: id,
          problems: problems.map((it) => ({
            code: it.code,
            message: sentenceForProblem(it),
            line: it.line,
          })),
        },
        text: [`Imported as briefing ${id}.`, ...problemLines(problems)].join('\n'),
        problems: problems.length > 0,
      });
    }),
};

export const briefListCommand: Command = {
  usage: 'brief list',
  summary: 'lists the briefings',
  operands: { least: 0, most: 0 },
  needs: ['library'],
  run: ({ library }, access) =>
    access.reading(library ?? '', (deps) => {
      const briefings = listBriefings(deps.library.db, false);
      const lines = briefings.map((it) => `${it.id}  ${it.title} (${it.kind}, ${it.citations} citations)`);
      const text = lines.length === 0 ? 'The library holds no briefings yet.' : lines.join('\n');
      return ok({ json: { briefings }, text, problems: false });
    }),
};

export const briefShowCommand: Command = {
  usage: 'brief show ID',
  summary: 'shows a briefing with its notes',
  operands: { least: 1, most: 1 },
  needs: ['library'],
  run: ({ library, operands }, access) =>
    access.reading(library ?? '', (deps) => {
      const found = findBriefing(deps, operands[0] ?? '');
      if (!found.ok) return found;
      const read = getBriefing(deps, { id: found.value });
      if (!read.ok) return read;
      const { briefing, references, savedAt, newer, unreadable } = read.value;
      const citing = computeNotes(briefing, references, styleFor(deps.library.db, briefing.citationStyle));
      const notes = citing.notes.map((it) => ({ number: it.number, text: textOf(it.runs) }));
      const sources = citing.sources.map((it) => ({
        sourceId: it.sourceId,
        text: textOf(it.runs),
        notes: it.notes,
      }));
      const told = newer ? [sentenceFor({ code: 'briefing-newer' }), ''] : [];
      const lines = [...told, briefing.title, '', ...notes.map((it) => `${it.number}. ${it.text}`)];
      const json = { briefing, savedAt, newer, unreadable, notes, sources };
      return ok({ json, text: lines.join('\n'), problems: newer });
    }),
};

export const briefExportMarkdownCommand: Command = {
  usage: 'brief export-markdown BRIEFING -o FILE.md',
  summary: 'writes a briefing (its id or its title) as Markdown, which brief import reads back',
  operands: { least: 1, most: 1 },
  needs: ['library', 'to'],
  run: ({ library, operands, to }, access) =>
    access.writing(library ?? '', 'open', async (deps) => {
      const found = findBriefing(deps, operands[0] ?? '');
      if (!found.ok) return found;
      const file = to ?? '';
      const written = await exportMarkdown(deps, { briefingId: found.value, to: resolve(file) });
      if (!written.ok) return written;
      return ok({ json: { file }, text: `Written to ${file}.`, problems: false });
    }),
};

export const exportCommand: Command = {
  usage: 'export BRIEFING --to FILE.pdf',
  summary: 'writes the PDF of a briefing (its id or its title), whole or not at all',
  operands: { least: 1, most: 1 },
  needs: ['library', 'to'],
  takes: 'choice',
  run: ({ library, operands, to, choice }, access) =>
    access.writing(library ?? '', 'open', async (deps) => {
      const found = findBriefing(deps, operands[0] ?? '');
      if (!found.ok) return found;
      const file = to ?? '';
      const report = await exportPdf(deps, { ...choice, briefingId: found.value, to: resolve(file) });
      if (!report.ok) return report;
      const { pages, notes, sources, sha256, problems } = report.value;
      const summary = `Exported ${file}: pages ${pages}, notes ${notes}, sources ${sources}.\nSHA-256 ${sha256}`;
      return ok({
        json: { file, pages, notes, sources, sha256, problems: problemsJson(problems) },
        text: [summary, ...problemLines(problems)].join('\n'),
        problems: problems.length > 0,
      });
    }),
};

export const briefExportWordCommand = exportAsCommand('docx', {
  usage: 'brief export-docx BRIEFING -o FILE.docx',
  summary: 'writes a briefing (its id or its title) as a Word document with footnotes',
});

export const briefExportWebPageCommand = exportAsCommand('html', {
  usage: 'brief export-html BRIEFING -o FILE.html',
  summary: 'writes a briefing (its id or its title) as a web page of one file',
});

function exportAsCommand(format: ExportAsJob['format'], help: Pick<Command, 'usage' | 'summary'>): Command {
  return {
    ...help,
    operands: { least: 1, most: 1 },
    needs: ['library', 'to'],
    takes: 'choice',
    run: ({ library, operands, to, choice }, access) =>
      access.writing(library ?? '', 'open', async (deps) => {
        const found = findBriefing(deps, operands[0] ?? '');
        if (!found.ok) return found;
        const file = to ?? '';
        const report = await exportAs(deps, {
          ...choice,
          briefingId: found.value,
          to: resolve(file),
          format,
        });
        if (!report.ok) return report;
        const { notes, sources, sha256, problems } = report.value;
        const summary = `Exported ${file}: notes ${notes}, sources ${sources}.\nSHA-256 ${sha256}`;
        return ok({
          json: { file, notes, sources, sha256, problems: problemsJson(problems) },
          text: [summary, ...problemLines(problems)].join('\n'),
          problems: problems.length > 0,
        });
      }),
  };
}

/** A briefing by its id or, where only one bears it, by its title. */
export function findBriefing({ library }: SearchDeps, name: string): Result<BriefingId, CallError> {
  const rows = listBriefings(library.db, false);
  const byId = rows.find((it) => it.id === briefingId.safeParse(name).data);
  const byTitle = rows.filter((it) => it.title === name);
  const found = byId ?? (byTitle.length === 1 ? byTitle[0] : undefined);
  return found ? ok(found.id) : fail({ code: 'not-found', what: 'briefing' });
}
