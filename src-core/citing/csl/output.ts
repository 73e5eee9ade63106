import { unguarded } from './guard.ts';

/** Words in one face. Small capitals, raised and lowered letters are printed plainly. */
export interface Words {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

type Face = 'bold' | 'italic';
type Turn = readonly [face: Face, value: boolean | null];

/** Private characters that turn a face on or off; null turns back to what was before. */
const TURNS: ReadonlyMap<string, Turn> = new Map<string, Turn>([
  ['\ue000', ['italic', true]],
  ['\ue001', ['italic', false]],
  ['\ue002', ['italic', null]],
  ['\ue003', ['bold', true]],
  ['\ue004', ['bold', false]],
  ['\ue005', ['bold', null]],
]);
const MARKS = /([\ue000-\ue005])/;

const between = (open: string, close: string) => `${open}%%STRING%%${close}`;
const same = (_state: unknown, text: string) => text;

interface Terms {
  getTerm(name: string): string;
}
const quoted =
  (open: string, close: string, alone: (state: Terms) => string) => (state: Terms, text?: string) =>
    text === undefined ? alone(state) : `${state.getTerm(open)}${text}${state.getTerm(close)}`;

/** An output format of citeproc: its words with turns of face among them, nothing escaped. */
export const RUNS_FORMAT = {
  text_escape: (text: string | undefined) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': between('\ue000', '\ue002'),
  '@font-style/oblique': between('\ue000', '\ue002'),
  '@font-style/normal': between('\ue001', '\ue002'),
  '@font-variant/small-caps': false,
  '@font-variant/normal': false,
  '@passthrough/true': same,
  '@font-weight/bold': between('\ue003', '\ue005'),
  '@font-weight/normal': between('\ue004', '\ue005'),
  '@font-weight/light': false,
  '@text-decoration/none': false,
  '@text-decoration/underline': false,
  '@vertical-align/sup': false,
  '@vertical-align/sub': false,
  '@vertical-align/baseline': false,
  '@strip-periods/true': same,
  '@strip-periods/false': same,
  '@quotes/true': quoted('open-quote', 'close-quote', (state) => state.getTerm('open-quote')),
  '@quotes/inner': quoted('open-inner-quote', 'close-inner-quote', () => '\u2019'),
  '@quotes/false': false,
  '@cite/entry': same,
  '@bibliography/entry': same,
  '@display/block': (_state: unknown, text: string) => ` ${text} `,
  '@display/left-margin': (_state: unknown, text: string) => `${text} `,
  '@display/right-inline': same,
  '@display/indent': (_state: unknown, text: string) => ` ${text} `,
  '@showid/true': same,
  '@URL/true': same,
  '@DOI/true': same,
};

/** What was written in that format, as runs. */
export function runsOf(output: string): Words[] {
  const runs: Words[] = [];
  const faces: Record<Face, boolean[]> = { bold: [], italic: [] };
  for (const piece of output.split(MARKS)) {
    const turn = TURNS.get(piece);
    if (turn !== undefined) {
      const [face, value] = turn;
      if (value === null) faces[face].pop();
      else faces[face].push(value);
      continue;
    }
    const text = unguarded(piece);
    if (text === '') continue;
    const [bold, italic] = [faces.bold.at(-1) ?? false, faces.italic.at(-1) ?? false];
    const last = runs.at(-1);
    if (last?.bold === bold && last.italic === italic)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, bold, italic });
  }
  return runs;
}
