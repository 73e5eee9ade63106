import type { QuotationCase } from './quotation-case.ts';

/** Passages of the kinds that wire copy, releases, interviews and court reports have. */
export const frenchPassages: readonly QuotationCase[] = [
  [
    "« Nous n'avons pas choisi cette saison, a reconnu mardi la préfète Solange Aubrac, mais nous la passerons ensemble. »",
    [
      ["Nous n'avons pas choisi cette saison,", 'Solange Aubrac'],
      ['mais nous la passerons ensemble.', 'Solange Aubrac'],
    ],
  ],
  [
    "Selon le maire de Brévanne, Luc Tessandier, la digue est « à bout de souffle » et ne passera pas l'hiver.",
    [['à bout de souffle', 'Luc Tessandier']],
  ],
  [
    'Interrogé sur le retard, le ministre des Ports a répondu : « Les grues sont là, ce sont les bateaux qui manquent. »',
    [['Les grues sont là, ce sont les bateaux qui manquent.', 'le ministre des Ports']],
  ],
  [
    'Dans un communiqué, la compagnie Rives du Nord dénonce « une campagne menée depuis un bureau » et annonce une plainte.',
    [['une campagne menée depuis un bureau', 'la compagnie Rives du Nord']],
  ],
  [
    "Journaliste : Quand le tunnel rouvrira-t-il ?\n\nMme Aubrac : Quand il sera sec.\n\nJournaliste : Et vous avez une date ?\n\nMme Aubrac : J'ai une pompe. (Rires.)",
    [
      ['Quand le tunnel rouvrira-t-il ?', 'Journaliste'],
      ['Quand il sera sec.', 'Mme Aubrac'],
      ['Et vous avez une date ?', 'Journaliste'],
      ["J'ai une pompe.", 'Mme Aubrac'],
    ],
  ],
  [
    'Le film « Les Heures grises » sort mercredi. Le chalutier « Marie-Jeanne » y joue son propre rôle, et le fameux « tour du lac » est filmé de nuit.',
    [],
  ],
  [
    "La sénatrice Irène Vauclair ne décolère pas. Elle parle d'« une réforme écrite sur un coin de table ».",
    [['une réforme écrite sur un coin de table', 'Irène Vauclair']],
  ],
  [
    "Le juge a ordonné la fermeture d'un site qui était, selon ses mots, « un piège à deux portes ».",
    [['un piège à deux portes', 'Le juge']],
  ],
  [
    '« On ne répare pas un pont avec des discours. » La formule est de Luc Tessandier, maire de Brévanne depuis 2014.',
    [['On ne répare pas un pont avec des discours.', 'Luc Tessandier']],
  ],
  [
    "L'avocate de la famille, Me Jeanne Delorme, a qualifié l'expertise de « travail bâclé d'un bout à l'autre ».",
    [["travail bâclé d'un bout à l'autre", 'Me Jeanne Delorme']],
  ],
  [
    '"Ce n\'est qu\'un début", prévient Malo Kergoat, porte-parole du collectif. "La prochaine fois, nous viendrons avec les vaches."',
    [
      ["Ce n'est qu'un début", 'Malo Kergoat'],
      ['La prochaine fois, nous viendrons avec les vaches.', 'Malo Kergoat'],
    ],
  ],
  [
    "« Mon chef m'a dit : “Tu fermes et tu te tais.” J'ai fermé », raconte un ancien gardien.",
    [
      ["Mon chef m'a dit : “Tu fermes et tu te tais.” J'ai fermé", 'un ancien gardien'],
      ['Tu fermes et tu te tais.', 'Mon chef'],
    ],
  ],
  [
    "Le capitaine Yann Rouzic ne regrette rien. « J'ai vu la lumière trop tard, dit-il. Personne ne l'aurait vue plus tôt. »",
    [
      ["J'ai vu la lumière trop tard,", 'Yann Rouzic'],
      ["Personne ne l'aurait vue plus tôt.", 'Yann Rouzic'],
    ],
  ],
  [
    'Le groupe Halmer ferme deux sites, évoquant « une conjoncture sans précédent dans le papier ».',
    [['une conjoncture sans précédent dans le papier', 'Le groupe Halmer']],
  ],
  [
    'Le rapport de la Cour des comptes juge la dépense « sans rapport avec le besoin ».',
    [['sans rapport avec le besoin', 'Le rapport de la Cour des comptes']],
  ],
  [
    "Pour la directrice du port, Anne Lescure, l'essentiel est ailleurs :\n\n« Nous avons perdu trois lignes en un an. Ce ne sont pas les grèves qui les ont fait partir, c'est la vase. »",
    [
      [
        "Nous avons perdu trois lignes en un an. Ce ne sont pas les grèves qui les ont fait partir, c'est la vase.",
        'Anne Lescure',
      ],
    ],
  ],
  [
    "LE PRÉSIDENT. — La séance est ouverte. La parole est à Mme Vauclair.\n\nMME VAUCLAIR. — Je serai brève, monsieur le président.\n\nLE PRÉSIDENT. — Je n'en doute pas.",
    [
      ['La séance est ouverte. La parole est à Mme Vauclair.', 'LE PRÉSIDENT'],
      ['Je serai brève, monsieur le président.', 'MME VAUCLAIR'],
      ["Je n'en doute pas.", 'LE PRÉSIDENT'],
    ],
  ],
  [
    '« Le four a trente ans et le loyer aussi », soupire Odile Marchais, boulangère rue du Bac.',
    [['Le four a trente ans et le loyer aussi', 'Odile Marchais']],
  ],
  [
    'Le syndicat a claqué la porte lundi, estimant que la direction « joue la montre et se moque du monde ».',
    [['joue la montre et se moque du monde', 'Le syndicat']],
  ],
  [
    "Devant les députés, la ministre des Transports Claire Vasseur a défendu « un texte d'équilibre, attendu depuis dix ans ».",
    [["un texte d'équilibre, attendu depuis dix ans", 'la ministre des Transports Claire Vasseur']],
  ],
  [
    "« C'est un désastre », lâche le patron du bar d'en face. « On a perdu la moitié des clients en un mois. »",
    [
      ["C'est un désastre", "le patron du bar d'en face"],
      ['On a perdu la moitié des clients en un mois.', "le patron du bar d'en face"],
    ],
  ],
  [
    "L'intersyndicale appelle à « une journée morte dans tous les ports » le 12 mars.",
    [['une journée morte dans tous les ports', "L'intersyndicale"]],
  ],
  [
    '« Il faut tout reprendre à zéro, estime Paul Garrec, ingénieur à la retraite. Le béton est mort. »',
    [
      ['Il faut tout reprendre à zéro,', 'Paul Garrec'],
      ['Le béton est mort.', 'Paul Garrec'],
    ],
  ],
  [
    "Le parquet a ouvert une enquête pour « mise en danger de la vie d'autrui », a annoncé la procureure Lise Amiot.",
    [["mise en danger de la vie d'autrui", 'Lise Amiot']],
  ],
  [
    "Q : Pourquoi ce retard ?\n\nR : Parce que la pluie n'a pas lu le calendrier.\n\nQ : Et maintenant ?\n\nR : Maintenant, nous attendons.",
    [
      ['Pourquoi ce retard ?', 'Q'],
      ["Parce que la pluie n'a pas lu le calendrier.", 'R'],
      ['Et maintenant ?', 'Q'],
      ['Maintenant, nous attendons.', 'R'],
    ],
  ],
  [
    'Dans un entretien au Courrier, le général Armand Loisel se dit « inquiet, mais pas surpris » par ces départs.',
    [['inquiet, mais pas surpris', 'Armand Loisel', ['Courrier']]],
  ],
  [
    '« Jamais », répond-elle. Puis, après un silence : « Ou alors trop tard. »',
    [['Ou alors trop tard.', null]],
  ],
  [
    "Pour l'association Rives vivantes, ce projet est « une verrue posée sur l'estuaire ».",
    [["une verrue posée sur l'estuaire", "l'association Rives vivantes"]],
  ],
  [
    "Le porte-parole du gouvernement, Hugo Sarre, a balayé ces critiques : « On nous reproche d'aller trop vite le lundi et trop lentement le mardi. »",
    [["On nous reproche d'aller trop vite le lundi et trop lentement le mardi.", 'Hugo Sarre']],
  ],
  [
    "« Je n'ai rien vu », affirme-t-il. Son avocate, Me Irène Coste, parle d'« un dossier vide ».",
    [
      ["Je n'ai rien vu", null],
      ['un dossier vide', 'Me Irène Coste'],
    ],
  ],
  [
    "Les syndicats dénoncent une réforme « écrite à l'encre sympathique ».",
    [["écrite à l'encre sympathique", 'Les syndicats']],
  ],
  [
    "Dans une lettre adressée au préfet, les riverains s'inquiètent d'« un chantier sans début ni fin ».",
    [['un chantier sans début ni fin', 'les riverains']],
  ],
  [
    "« Nous irons jusqu'au bout », a prévenu Solène Prat, la présidente du collectif, devant la presse.",
    [["Nous irons jusqu'au bout", 'Solène Prat']],
  ],
];
