/** How a face of the printed page is named in a style sheet. */
export interface FaceStyle {
  readonly fontFamily: string;
  readonly fontWeight: 400 | 700;
  readonly fontStyle: 'normal' | 'italic';
}

const FAMILIES: Readonly<Record<string, string>> = {
  serif: 'Noto Serif',
  sans: 'Noto Sans',
  symbols: 'Noto Sans Math',
  arabic: 'IBM Plex Sans Arabic',
  hebrew: 'Noto Sans Hebrew',
  chinese: 'Noto Sans SC',
};

/** `serif-boldItalic`, `symbols`, `arabic-bold` ... as the pages name them. */
export function faceOf(id: string): FaceStyle {
  const [family = '', style = ''] = id.split('-');
  return {
    fontFamily: `'${FAMILIES[family] ?? 'Noto Serif'}'`,
    fontWeight: style.startsWith('bold') ? 700 : 400,
    fontStyle: /italic$/i.test(style) ? 'italic' : 'normal',
  };
}
