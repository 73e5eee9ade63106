import { join, resolve } from 'node:path';
import { ok } from '#core/model/result.ts';
import { exportPdf } from '#main/actions/exporting.ts';
import { makeSampleLibrary } from '#main/actions/sample-library.ts';
import type { Command } from './command.ts';

export const demoCommand: Command = {
  usage: 'demo DIR',
  summary: 'makes the sample library and the PDF of its briefing in a new folder',
  operands: { least: 1, most: 1 },
  needs: [],
  run: async ({ operands }, access) => {
    const library = operands[0] ?? '';
    const folder = resolve(library);
    const from = join(access.resources, 'sample');
    const made = await makeSampleLibrary(access.means, { folder, from });
    if (!made.ok) return made;
    const { briefingId } = made.value;
    const pdf = join(library, 'Halm talks.pdf');
    return access.writing(library, 'open', async (deps) => {
      const report = await exportPdf(deps, { briefingId, to: resolve(pdf) });
      if (!report.ok) return report;
      return ok({
        json: { library, briefingId, pdf },
        text: `Made the sample library in ${library} and ${pdf}.`,
        problems: report.value.problems.length > 0,
      });
    });
  },
};
