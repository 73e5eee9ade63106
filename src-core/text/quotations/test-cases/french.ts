import type { QuotationCase } from './quotation-case.ts';

export const french: readonly QuotationCase[] = [
  ['« Nous sommes prêts », a déclaré Jeanne Morel.', [['Nous sommes prêts', 'Jeanne Morel']]],
  [
    '« Nous sommes prêts, a déclaré Jeanne Morel, et le port aussi. »',
    [
      ['Nous sommes prêts,', 'Jeanne Morel'],
      ['et le port aussi.', 'Jeanne Morel'],
    ],
  ],
  [
    '« Nous sommes prêts, a-t-il dit, et nous irons au bout. »',
    [
      ['Nous sommes prêts,', null],
      ['et nous irons au bout.', null],
    ],
  ],
  [
    'Jeanne Morel dirige le port. « Nous sommes prêts », a-t-elle ajouté lundi.',
    [['Nous sommes prêts', 'Jeanne Morel']],
  ],
  [
    '« Nous sommes prêts », assure la ministre, Jeanne Morel, dans un entretien au Courrier de Lanse.',
    [['Nous sommes prêts', 'Jeanne Morel', ['Courrier de Lanse']]],
  ],
  ['Jeanne Morel a répondu : « Rien n’est décidé. »', [['Rien n’est décidé.', 'Jeanne Morel']]],
  ['Selon Jeanne Morel, le port est « fermé pour longtemps ».', [['fermé pour longtemps', 'Jeanne Morel']]],
  [
    'D’après le maire, la digue « ne tiendra pas un hiver de plus ».',
    [['ne tiendra pas un hiver de plus', 'le maire']],
  ],
  ['Le navire « Belle de Lorne » est à quai, et le film « Un été sans pluie » sort en juin.', []],
  ['Le « plan rivière » et la « ville calme » font sourire.', []],
  ['“Je ne me réjouis pas du tout”, corrige-t-elle.', [['Je ne me réjouis pas du tout', null]]],
  [
    '« On attend toujours les tuyaux », ironise Ysé Morel, maire de Val.',
    [['On attend toujours les tuyaux', 'Ysé Morel']],
  ],
  [
    '« On attend toujours », déplore un habitant. « Et personne ne vient nous voir. »',
    [
      ['On attend toujours', 'un habitant'],
      ['Et personne ne vient nous voir.', 'un habitant'],
    ],
  ],
  [
    'Un responsable occidental, sous couvert d’anonymat, évoque « une erreur de calcul ».',
    [['une erreur de calcul', 'Un responsable occidental']],
  ],
  [
    '« Une erreur de calcul », selon une source proche du dossier.',
    [['Une erreur de calcul', 'une source proche du dossier']],
  ],
  [
    'M. Morel s’est dit confiant : « Nous y arriverons avant l’été. »',
    [['Nous y arriverons avant l’été.', 'M. Morel']],
  ],
  [
    'Luc Morel est préfet.\n\n« Il sera appliqué sans exception », a assuré M. Morel à l’Agence Lanvec.',
    [['Il sera appliqué sans exception', 'Luc Morel', ['Agence Lanvec']]],
  ],
  [
    'La ministre Jeanne Morel s’est rendue au port. « Nous tiendrons parole », a promis la ministre.',
    [['Nous tiendrons parole', 'Jeanne Morel']],
  ],
  ['« C’est injuste », s’indigne Paul Arbaud, pêcheur depuis vingt ans.', [['C’est injuste', 'Paul Arbaud']]],
  ['« Qui va payer ? », demande Paul Arbaud.', [['Qui va payer ?', 'Paul Arbaud']]],
  ['« Qui va payer ? » Paul Arbaud n’a pas la réponse.', [['Qui va payer ?', null]]],
  [
    'Le syndicat dénonce « un passage en force » et appelle à la grève.',
    [['un passage en force', 'Le syndicat']],
  ],
  ['« Personne ne nous a prévenus », se souvient-il.', [['Personne ne nous a prévenus', null]]],
  [
    '« Il a dit “jamais de la vie” et il est parti », raconte Paul Arbaud.',
    [
      ['Il a dit “jamais de la vie” et il est parti', 'Paul Arbaud'],
      ['jamais de la vie', null],
    ],
  ],
  ['Le mot « quai » et l’expression « à la lanterne » sont écrits au mur.', []],
  [
    'Pour Jeanne Morel, « la rivière n’a signé aucun contrat ».',
    [['la rivière n’a signé aucun contrat', 'Jeanne Morel']],
  ],
  [
    'Comme l’a dit Jeanne Morel, « la rivière n’a signé aucun contrat ».',
    [['la rivière n’a signé aucun contrat', 'Jeanne Morel']],
  ],
  [
    '« On en reparlera », glisse, sourire aux lèvres, un délégué syndical.',
    [['On en reparlera', 'un délégué syndical']],
  ],
  [
    '« Tout le monde savait », résume un ancien matelot. Et d’ajouter : « On nous disait de nous taire. »',
    [
      ['Tout le monde savait', 'un ancien matelot'],
      ['On nous disait de nous taire.', 'un ancien matelot'],
    ],
  ],
  [
    'Luc Morel dirige le port. Selon lui, le quai « ne sera jamais rouvert ».',
    [['ne sera jamais rouvert', 'Luc Morel']],
  ],
  [
    'Joint par téléphone, le directeur du site, Marc Delvoye, dément : « Le site a un avenir. »',
    [['Le site a un avenir.', 'Marc Delvoye']],
  ],
  [
    'Le ministre lui a répondu que l’État « suivait le dossier avec attention ».',
    [['suivait le dossier avec attention', 'Le ministre']],
  ],
  [
    '« Va-t-on laisser faire ? », a-t-il lancé. Sous le titre « La mer et le béton », une exposition ouvre.',
    [['Va-t-on laisser faire ?', null]],
  ],
  [
    '— Où allez-vous ? demanda Paul Arbaud.\n\n— Au port, comme toujours.',
    [
      ['Où allez-vous ?', 'Paul Arbaud'],
      ['Au port, comme toujours.', null],
    ],
  ],
];
