import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontFamily, Fonts, ScriptFont } from '#main/pdf/type/typefaces.ts';

/**
 * Reads the bundled fonts: `folder` is `fonts` in the built resources; those of single scripts are read when they are needed.
 * Throws the file system's error.
 */
export function readFonts(folder: string): Fonts {
  const style = (family: string, name: string) =>
    new Uint8Array(readFileSync(join(folder, `${family}_${name}.ttf`)));
  const family = (name: string): FontFamily => ({
    regular: style(name, '400Regular'),
    italic: style(name, '400Regular_Italic'),
    bold: style(name, '700Bold'),
    boldItalic: style(name, '700Bold_Italic'),
  });
  const script = (name: string): ScriptFont => ({
    regular: () => style(name, '400Regular'),
    bold: () => style(name, '700Bold'),
  });
  return {
    serif: family('NotoSerif'),
    sans: family('NotoSans'),
    symbols: style('NotoSansMath', '400Regular'),
    scripts: {
      arabic: script('IBMPlexSansArabic'),
      hebrew: script('NotoSansHebrew'),
      chinese: script('NotoSansSC'),
    },
  };
}
