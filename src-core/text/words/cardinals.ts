/** A language whose words the rules know. */
export type Tongue = 'en' | 'fr' | 'uk' | 'ru';

const TONGUES: readonly Tongue[] = ['en', 'fr', 'uk', 'ru'];

/** The languages to read a text in: its own, or all of them where it is not known (BCP 47). */
function tonguesOf(language: string | null): readonly Tongue[] {
  const own = TONGUES.find((it) => it === language?.slice(0, 2).toLowerCase());
  return own === undefined ? TONGUES : [own];
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Of the languages to read a text in, those in whose script it has a letter; all of them for a text without letters. */
export function tonguesIn(text: string, language: string | null): readonly Tongue[] {
  const tongues = tonguesOf(language);
  if (tongues.length < 2) return tongues;
  const [hasCyrillic, hasLatin] = [CYRILLIC.test(text), LATIN.test(text)];
  const its = tongues.filter((it) => (it === 'uk' || it === 'ru' ? hasCyrillic : hasLatin));
  return its.length === 0 ? tongues : its;
}

// Number words, each with its value; forms of all cases and genders.
const lists: Readonly<Record<Tongue, string>> = {
  en:
    'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 ' +
    'fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 ' +
    'fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1e3 million=1e6 billion=1e9 trillion=1e12',
  fr:
    'un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 ' +
    'quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 ' +
    'septante=70 huitante=80 nonante=90 cent=100 cents=100 mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9',
  uk:
    'один=1 одна=1 одне=1 одного=1 одну=1 одним=1 два=2 дві=2 двох=2 двом=2 двома=2 три=3 трьох=3 трьома=3 чотири=4 ' +
    'чотирьох=4 п’ять=5 п’яти=5 п’ятьох=5 шість=6 шести=6 сім=7 семи=7 вісім=8 восьми=8 дев’ять=9 дев’яти=9 десять=10 десяти=10 ' +
    'одинадцять=11 дванадцять=12 дванадцяти=12 тринадцять=13 чотирнадцять=14 п’ятнадцять=15 п’ятнадцяти=15 шістнадцять=16 сімнадцять=17 ' +
    'вісімнадцять=18 дев’ятнадцять=19 двадцять=20 двадцяти=20 тридцять=30 тридцяти=30 сорок=40 сорока=40 ' +
    'п’ятдесят=50 п’ятдесяти=50 шістдесят=60 шістдесяти=60 сімдесят=70 сімдесяти=70 вісімдесят=80 вісімдесяти=80 дев’яносто=90 ' +
    'сто=100 ста=100 двісті=200 двохсот=200 триста=300 трьохсот=300 чотириста=400 п’ятсот=500 шістсот=600 сімсот=700 вісімсот=800 дев’ятсот=900 ' +
    'тисяча=1e3 тисячу=1e3 тисячі=1e3 тисяч=1e3 мільйон=1e6 мільйона=1e6 мільйони=1e6 мільйонів=1e6 ' +
    'мільярд=1e9 мільярда=1e9 мільярди=1e9 мільярдів=1e9 трильйон=1e12 трильйона=1e12 трильйони=1e12 трильйонів=1e12',
  ru:
    'один=1 одна=1 одно=1 одного=1 одну=1 одним=1 два=2 две=2 двух=2 двум=2 двумя=2 три=3 трех=3 трёх=3 тремя=3 четыре=4 ' +
    'четырех=4 четырёх=4 пять=5 пяти=5 шесть=6 шести=6 семь=7 семи=7 восемь=8 восьми=8 девять=9 девяти=9 десять=10 десяти=10 ' +
    'одиннадцать=11 двенадцать=12 двенадцати=12 тринадцать=13 четырнадцать=14 пятнадцать=15 пятнадцати=15 шестнадцать=16 семнадцать=17 ' +
    'восемнадцать=18 девятнадцать=19 двадцать=20 двадцати=20 тридцать=30 тридцати=30 сорок=40 сорока=40 ' +
    'пятьдесят=50 пятидесяти=50 шестьдесят=60 шестидесяти=60 семьдесят=70 семидесяти=70 восемьдесят=80 восьмидесяти=80 девяносто=90 ' +
    'сто=100 ста=100 двести=200 двухсот=200 триста=300 трехсот=300 трёхсот=300 четыреста=400 пятьсот=500 шестьсот=600 семьсот=700 восемьсот=800 девятьсот=900 ' +
    'тысяча=1e3 тысячу=1e3 тысячи=1e3 тысяч=1e3 миллион=1e6 миллиона=1e6 миллионы=1e6 миллионов=1e6 ' +
    'миллиард=1e9 миллиарда=1e9 миллиарды=1e9 миллиардов=1e9 триллион=1e12 триллиона=1e12 триллионы=1e12 триллионов=1e12',
};

const cardinals: Readonly<Record<Tongue, ReadonlyMap<string, number>>> = {
  en: read(lists.en),
  fr: read(lists.fr),
  uk: read(lists.uk),
  ru: read(lists.ru),
};

/** The value of a number word in lower case, or undefined: `forty` is 40, `million` 1,000,000. */
export function cardinalOf(word: string, tongue: Tongue): number | undefined {
  return cardinals[tongue].get(word.toLowerCase().replace(/['ʼ]/g, '’'));
}

/** A pattern for the words below a hundred of a language. */
export function smallCardinals(tongue: Tongue): string {
  return [...cardinals[tongue]]
    .filter(([, value]) => value < 100)
    .map(([word]) => word.replace('’', "['’ʼ]"))
    .join('|');
}

function read(list: string): ReadonlyMap<string, number> {
  return new Map(
    list.split(' ').map((entry): [string, number] => {
      const [word = '', value = ''] = entry.split('=');
      return [word, Number(value)];
    }),
  );
}
