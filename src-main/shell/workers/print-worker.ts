import '#main/refuse-network.ts';
import { join } from 'node:path';
import { pdfRenderer } from '#main/actions/pdf-renderer.ts';
import { readFonts } from '#main/actions/read-fonts.ts';
import { warmTypefaces } from '#main/pdf/type/typefaces.ts';
import type { PrintCommands } from './messages.ts';
import { answering } from './port.ts';
import { parentOfThread, startOfThread } from './this-thread.ts';

const fonts = readFonts(join(startOfThread().resources, 'fonts'));
const render = pdfRenderer(fonts);

answering<PrintCommands>(parentOfThread(), {
  warm: async () => {
    warmTypefaces(fonts);
    await import('#main/pdf/check/check-pdf.ts');
    return null;
  },
  render: ({ job, stop }, { onProgress }) => {
    const wish = new Int32Array(stop);
    return render(job, onProgress, () => Atomics.load(wish, 0) !== 0);
  },
});
