import type { FontFamily, Fonts, ScriptFont } from './typefaces.ts';

const STYLES: Readonly<Record<keyof FontFamily, string>> = {
  regular: '400Regular',
  italic: '400Regular_Italic',
  bold: '700Bold',
  boldItalic: '700Bold_Italic',
};

/** The fonts the app ships, from the packages they come in. `read` is given a path inside node_modules. */
export function bundledFonts(read: (file: string) => Uint8Array): Fonts {
  const family = (folder: string, name: string): FontFamily => {
    const file = (style: keyof FontFamily): Uint8Array =>
      read(`@expo-google-fonts/${folder}/${STYLES[style]}/${name}_${STYLES[style]}.ttf`);
    return {
      regular: file('regular'),
      italic: file('italic'),
      bold: file('bold'),
      boldItalic: file('boldItalic'),
    };
  };
  const script = (folder: string, name: string): ScriptFont => {
    const file = (style: string) => read(`@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`);
    return { regular: () => file(STYLES.regular), bold: () => file(STYLES.bold) };
  };
  return {
    serif: family('noto-serif', 'NotoSerif'),
    sans: family('noto-sans', 'NotoSans'),
    symbols: read('@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf'),
    scripts: {
      arabic: script('ibm-plex-sans-arabic', 'IBMPlexSansArabic'),
      hebrew: script('noto-sans-hebrew', 'NotoSansHebrew'),
      chinese: script('noto-sans-sc', 'NotoSansSC'),
    },
  };
}
