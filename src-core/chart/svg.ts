import type { Mark } from './marks.ts';

/** Marks as an SVG without styles, scripts or anything outside it: the same bytes for the same marks. */
export function svgOf(
  marks: readonly Mark[],
  {
    width,
    height,
    fontFamily,
    larger,
  }: { width: number; height: number; fontFamily: string; larger: number },
): string {
  const [w, h] = [rounded(width), rounded(height)];
  const shown = `width="${rounded(width * larger)}" height="${rounded(height * larger)}"`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${shown} viewBox="0 0 ${w} ${h}">`;
  return `${head}${marks.map((it) => element(it, fontFamily)).join('')}</svg>`;
}

function element(mark: Mark, fontFamily: string): string {
  switch (mark.kind) {
    case 'text': {
      const { x, y, size, anchor, fill, text } = mark;
      const attributes = { x, y, 'font-family': fontFamily, 'font-size': size, 'text-anchor': anchor, fill };
      return `<text${written(attributes)}>${escaped(text)}</text>`;
    }
    case 'rect': {
      const { x, y, width, height, fill, stroke } = mark;
      const outline = stroke === undefined ? {} : { stroke, 'stroke-width': 0.75 };
      return `<rect${written({ x, y, width, height, fill, ...outline })}/>`;
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, width, dash } = mark;
      return `<line${written({ x1, y1, x2, y2, stroke, 'stroke-width': width, ...dashed(dash) })}/>`;
    }
    case 'circle': {
      const { cx, cy, r, fill, stroke } = mark;
      return `<circle${written({ cx, cy, r, fill, stroke, 'stroke-width': 1.25 })}/>`;
    }
    case 'path': {
      const { d, fill, stroke, width, dash } = mark;
      const line = { 'stroke-width': width, 'stroke-linejoin': 'round', ...dashed(dash) };
      return `<path${written({ d, fill, stroke, ...line })}/>`;
    }
  }
}

const dashed = (dash: string | undefined) => (dash === undefined ? {} : { 'stroke-dasharray': dash });

function written(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`)
    .join('');
}

/** Hundredths of a point are finer than any printer; -0 would be other bytes than 0. */
const rounded = (value: number) => Math.round(value * 100) / 100 + 0;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0: signs that no XML can hold are replaced by the sign for that. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
