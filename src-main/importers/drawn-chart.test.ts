import { drawChart } from '#core/chart/draw.ts';
import { chartFrom, onPaper } from '#core/chart/test-charts.ts';
import { expect, it } from 'vitest';
import { safeSvg } from './safe-svg.ts';

// What the app draws itself has to be as harmless as what it lets in.
it.each<['bar' | 'line' | 'dot', string[]]>([
  ['bar', ['A <b> & "c": 12 || tonnes', 'Quay: 9..14 | about | tonnes', 'Dock: gone']],
  ['bar', ['4 |||| 2021', '5 |||| 2022', '6..8 |||| 2023']],
  ['line', ['4 |||| 2021', '5..6 |||| 2022', '6 |||| 2023-05', '7']],
  ['dot', ['A: -4 || %', 'B: 5..9 || %']],
])('a %s chart of %j passes as a drawing from outside', (form, lines) => {
  const { chart, figures } = chartFrom(form, lines);
  const { svg, width, height } = drawChart(chart, figures, onPaper);
  const safe = safeSvg(new TextEncoder().encode(svg ?? ''));
  expect(safe).toMatchObject({ ok: true, value: { removed: false, width, height } });
});
