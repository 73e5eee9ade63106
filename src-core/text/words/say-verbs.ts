// Verbs of saying, English and French, every form of each; lower case, a space between forms or stems.
// `says`: what its subject states is a statement. `near`: only beside a quotation ("called it “a shame”").

/** How sure a verb makes it that somebody is being reported. */
export type VerbSort = 'says' | 'that' | 'near';

/**
 * Forms of a verb, with how they are used: `says` reports by itself, `that` only where what is said follows ("adds
 * that", "found that", a colon, quotation marks), `near` only beside a quotation.
 */
export type VerbForms = ReadonlyMap<string, VerbSort>;

const DOUBLING = new Set([
  'admit',
  'quip',
  'sob',
  'concur',
  'blog',
  'shrug',
  'snap',
  'slam',
  'dub',
  'nod',
  'sum',
  'refer',
  'brag',
]);

function english(base: string): { s: string; past: string; ing: string } {
  const s = /(?:s|sh|ch|x|z)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  if (base.endsWith('e')) return { s, past: `${base}d`, ing: `${base.slice(0, -1)}ing` };
  if (/[^aeiou]y$/.test(base)) return { s, past: `${base.slice(0, -1)}ied`, ing: `${base}ing` };
  const stem = DOUBLING.has(base) ? base + base.slice(-1) : base;
  return { s, past: `${stem}ed`, ing: `${stem}ing` };
}

const split = (words: string) => words.split(/\s+/);

// Past forms that report by themselves.
const englishSays = split(
  'announce claim argue insist explain declare acknowledge stress warn caution reply answer believe confirm deny ' +
    'admit concede assert contend allege remark emphasise emphasize underline underscore reiterate affirm testify ' +
    'predict complain disclose reveal dispute contest concur assure inform brief lament ' +
    'deplore protest speculate opine boast recount attest imply reckon profess proclaim',
);
// Verbs with another everyday sense, or forms that are nouns as well.
const englishThat = split(
  'add note report estimate maintain suggest conclude observe recall agree state forecast indicate hint comment ' +
    'respond counter point stipulate promise pledge vow calculate decree rule fear worry hope expect propose recommend fear ' +
    'mention post tweet regret demand signal retort assess surmise figure document record guess doubt accept',
);
const englishNear = split(
  'call describe denounce condemn criticise criticize praise welcome hail dismiss reject accuse blame repeat ask ' +
    'joke quip laugh smile sigh continue conclude urge shout whisper mutter yell cry scream exclaim interject ' +
    'inquire enquire wonder question reason scoff shrug snap snort grumble groan moan gasp chuckle murmur sob quote ' +
    'label brand term dub pronounce characterise characterize refer liken compare cite advise order instruct ' +
    'command plead beg beseech appeal reminisce muse intone chime blog message text e-mail email apologise apologize ' +
    'defend attack mock ridicule summarise summarize recite reassure remind threaten thank jest elaborate clarify ' +
    'chant drawl bark growl brag counsel open finish end react rejoice enthuse gush rage fume rail lash bemoan decry slam blast deride deem ' +
    'invite introduce phrase volunteer venture exhort implore nod shout dictate sign sum object marvel profess',
);

const englishIrregular: readonly (readonly [VerbSort, string, string, string, string])[] = [
  ['says', 'say', 'says', 'said', 'saying'],
  ['says', 'tell', 'tells', 'told', 'telling'],
  ['that', 'write', 'writes', 'wrote', 'writing'],
  ['that', 'think', 'thinks', 'thought', 'thinking'],
  ['that', 'find', 'finds', 'found', 'finding'],
  ['says', 'swear', 'swears', 'swore', 'swearing'],
  ['that', 'show', 'shows', 'showed', 'showing'],
  ['near', 'put', 'puts', 'put', 'putting'],
  ['near', 'speak', 'speaks', 'spoke', 'speaking'],
  ['near', 'go', 'goes', 'went', 'going'],
  ['near', 'begin', 'begins', 'began', 'beginning'],
  ['near', 'read', 'reads', 'read', 'reading'],
  ['near', 'sing', 'sings', 'sang', 'singing'],
  ['near', 'give', 'gives', 'gave', 'giving'],
];

// "the reports", "an answer", "their claims": also nouns, so these forms need what is said behind them.
const ALSO_NOUNS = new Set(
  split(
    'claim claims answer answers promise promises pledge pledges vow vows reply replies stress contest dispute disputes ' +
      'caution brief briefs lament laments protest protests remark remarks attest',
  ),
);

function englishForms(): { finite: VerbForms; present: ReadonlySet<string>; participles: VerbForms } {
  const finite = new Map<string, VerbSort>();
  const present = new Set<string>();
  const participles = new Map<string, VerbSort>();
  const put = (sort: VerbSort, base: string, s: string, past: string, ing: string) => {
    for (const form of [base, s, past])
      finite.set(form, sort === 'says' && ALSO_NOUNS.has(form) ? 'that' : sort);
    present.add(base);
    participles.set(ing, sort);
  };
  for (const [sort, bases] of [
    ['near', englishNear],
    ['that', englishThat],
    ['says', englishSays],
  ] as const)
    for (const base of bases) {
      const { s, past, ing } = english(base);
      put(sort, base, s, past, ing);
    }
  for (const [sort, base, s, past, ing] of englishIrregular) put(sort, base, s, past, ing);
  return { finite, present, participles };
}

/** English: finite forms; those without an ending ("say"); "-ing" forms. */
export const englishVerbs = englishForms();

// French verbs in -er: the stem before the ending, and the stem before a silent ending where that differs.
const frenchSaysEr = split(
  'déclar affirm annonc indiqu estim précis expliqu rapport soulign assur confirm racont témoign constat insist ' +
    'martel/martèl confi révél/révèl avou répét/répèt rappel/rappell ironis plaisant regrett déplor argument ' +
    'allégu/allègu contest confess certifi jur prophétis pronostiqu rétorqu répliqu détaill ' +
    'signal mentionn alert résum expos chiffr évalu rectifi pens',
);
const frenchThatEr = split(
  'ajout not observ jug avanc plaid considér/considèr recommand prédi suggér/suggèr évoqu invoqu',
);
const frenchNearEr = split(
  'lanc lâch gliss souffl murmur soupir exclam cri tempér/tempèr nuanc relativis tranch dénonc qualifi salu demand ' +
    'réclam propos accus critiqu menac point continu interrog question plaisant tonn fustig rassur comment ' +
    'enchaîn balay résum ricann grogn grommel/grommell racont rassur vant redout réfut minimis moqu décrét/décrèt scand hurl ' +
    'hasard avanc insinu balbuti bégay/bégai chuchot clam proclam invit encourag exhort appel/appell félicit',
);
const frenchReflexiveEr = split(
  'inquiét/inquièt indign alarm étonn désol félicit exclam emport engag vant impatient lament interrog justifi amus',
);

const frenchIrregular: readonly (readonly [VerbSort, string, string])[] = [
  // sort, finite forms, participles
  ['says', 'dit disent disait disaient dirent', 'dit'],
  ['that', 'écrit écrivent écrivait écrivit', 'écrit'],
  ['says', 'répond répondent répondait répondit répondirent', 'répondu'],
  ['says', 'prévient préviennent prévenait', 'prévenu'],
  ['says', 'soutient soutiennent soutenait', 'soutenu'],
  ['that', 'maintient maintiennent maintenait', 'maintenu'],
  ['says', 'prétend prétendent prétendait', 'prétendu'],
  ['says', 'admet admettent admettait', 'admis'],
  ['says', 'concède concèdent concédait', 'concédé'],
  ['that', 'conclut concluent concluait', 'conclu'],
  ['says', 'convient', 'convenu'],
  ['says', 'reconnaît reconnait reconnaissent reconnaissait', 'reconnu'],
  ['says', 'avertit avertissent avertissait', 'averti'],
  ['says', 'dément démentent démentait', 'démenti'],
  ['says', 'nie nient niait', 'nié'],
  ['that', 'promet promettent promettait', 'promis'],
  ['says', 'croit croient croyait', 'cru'],
  ['that', 'prévoit prévoient prévoyait', 'prévu'],
  ['says', 'garantit garantissent', 'garanti'],
  ['near', 'poursuit poursuivent poursuivait', 'poursuivi'],
  ['near', 'reprend reprennent reprenait', 'repris'],
  ['near', 'renchérit renchérissent', 'renchéri'],
  ['near', 'réagit réagissent', 'réagi'],
  ['near', 'décrit décrivent décrivait', 'décrit'],
  ['near', 'rit rient sourit sourient', 'ri souri'],
  ['near', 'lit lisent', 'lu'],
  ['near', 'parle parlent parlait', 'parlé'],
  ['near', 'défend défendent défendait', 'défendu'],
  ['near', 'craint craignent craignait', 'craint'],
  ['near', 'fait font', 'fait'],
  ['near', 'interrompt interrompent', 'interrompu'],
];
const frenchReflexive = split(
  'réjouit réjouissent réjouissait défend défendent défendait souvient souviennent souvenait plaint plaignent plaignait réjoui défendu souvenu plaint',
);

function frenchForms() {
  const finite = new Map<string, VerbSort>();
  const participles = new Map<string, VerbSort>();
  const reflexive = new Set(frenchReflexive);
  const er = (entry: string) => {
    const [stem = '', silent = stem] = entry.split('/');
    const soft = stem.replace(/c$/, 'ç').replace(/g$/, 'ge');
    return {
      finite: [`${silent}e`, `${silent}ent`, `${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}èrent`],
      participles: [`${stem}é`, `${stem}ée`, `${stem}és`, `${stem}ées`],
    };
  };
  const lists = [
    ['near', frenchNearEr],
    ['that', frenchThatEr],
    ['says', frenchSaysEr],
  ] as const;
  for (const [sort, entries] of lists)
    for (const forms of entries.map(er)) {
      for (const form of forms.finite) finite.set(form, sort);
      for (const form of forms.participles) participles.set(form, sort);
    }
  for (const [sort, forms, parts] of frenchIrregular) {
    for (const form of split(forms)) finite.set(form, sort);
    for (const form of split(parts)) participles.set(form, sort);
  }
  for (const forms of frenchReflexiveEr.map(er))
    for (const form of [...forms.finite, ...forms.participles]) reflexive.add(form);
  return { finite, participles, reflexive };
}

/** French: finite forms; participles behind "a", "ont" ...; forms behind "s’", "se". */
export const frenchVerbs = frenchForms();
