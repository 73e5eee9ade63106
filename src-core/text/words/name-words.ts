// Words that tell what a name is the name of. English, French, German, Ukrainian, Russian; patterns for lower-case words.

/** Names of newspapers, agencies, stations and sites. */
export const OUTLET_WORD =
  /^(?:post|news|newswire|times|herald|wire|tribune|gazette|courier|journal|press|daily|weekly|chronicle|monitor|observer|bulletin|telegraph|dispatch|sentinel|examiner|inquirer|mirror|magazine|radio|tv|television|broadcasting|today|online|review|ledger|reporter|messenger|standard|guardian|mail|evening|echo|express|argus|advertiser|independent|record|citizen|globe|star|sun|voice|voix|courrier|dépêche|quotidien|télégramme|nouvelles|presse|écho|échos|gazeta|zeitung|nachrichten|rundschau|anzeiger|онлайн|вісник|газета|агентство|агенція|новини|кореспондент|радіо|телебачення|телеканал|тижневик|дзеркало|вісті|правда|хроніка|оглядач|хвиля|голос|вестник|агентство|новости|известия|радио|телевидение|дневник|ведомости|курьер|еженедельник|зеркало|вести|обозреватель|хроника|листок|телеграф)$/u;

/** Names of bodies that publish under their own name. */
export const BODY_WORD =
  /^(?:ministry|department|institute|institution|centre|center|council|foundation|office|university|college|school|agency|committee|commission|bank|company|corporation|ltd|inc|plc|llc|group|association|union|board|authority|service|society|league|academy|observatory|government|embassy|parliament|assembly|bureau|secretariat|federation|alliance|trust|fund|municipality|city|chamber|court|police|coastguard|army|navy|organisation|organization|initiative|network|think-tank|laboratory|museum|party|ministère|département|institut|centre|conseil|fondation|université|école|agence|comité|banque|société|groupe|fédération|syndicat|préfecture|mairie|ville|région|métropole|commune|ambassade|gouvernement|parlement|assemblée|sénat|observatoire|présidence|secrétariat|chambre|tribunal|autorité|musée|ligue|collectif|réseau|direction|ministerium|stiftung|universität|verband|міністерство|міністерства|департамент|інститут|центр|рада|фонд|служба|університет|академія|комітет|комісія|банк|компанія|компанії|група|асоціація|спілка|профспілка|адміністрація|управління|офіс|посольство|уряд|мерія|товариство|обсерваторія|підприємство|інспекція|прокуратура|поліція|верховна|кабінет|секретаріат|союз|міськрада|облрада|організація|лабораторія|министерство|институт|совет|университет|академия|комитет|комиссия|компания|группа|ассоциация|администрация|управление|правительство|мэрия|общество|обсерватория|палата|предприятие|инспекция|полиция|кабинет|секретариат|собрание|организация|лаборатория|дума)$/u;

/** What makes a body of a name only where it begins with it: "Port autonome de Lanvec". */
export const PORT_WORD = /^(?:port|harbour|harbor|порт|порту)$/u;

/** Words in the names of places. */
export const PLACE_WORD =
  /^(?:port|saint|sainte|st|new|north|south|east|west|upper|lower|low|old|lake|mount|cape|bay|city|island|islands|river|beach|hill|hills|springs|falls|valley|coast|sound|strait|fort|point|nouveau|nouvelle|mont|cap|île|val|bas|haut|нижній|верхній|нова|новий|старий|мис|порт|острів|нижний|верхний|новый|новая|старый|мыс|остров)$/u;

/** What somebody does, after a name. */
export const JOB_WORD =
  /^(?:correspondents?|economists?|editors?|reporters?|writers?|journalists?|columnists?|staff|fellow|analysts?|researcher|researchers|professor|desk|newsroom|agencies|admin|webmaster|editorial|contributors?|freelance|photographer|journalistes?|économistes?|chercheurs?|chercheuses?|analystes?|politologues?|correspondante?s?|envoyée?|rédaction|rédacteur|rédactrice|rédacteurs|agences|reporter|redaktion|економіст(?:ка)?|аналітик(?:иня)?|політолог(?:иня)?|дослідник|дослідниця|публіцист(?:ка)?|экономист|аналитик|политолог|исследователь|исследовательница|публицист|кореспондент(?:ка)?|журналіст(?:ка)?|редактор(?:ка)?|редакція|оглядач(?:ка)?|спецкор|адміністратор|корреспондент|журналист(?:ка)?|редактор|редакция|обозреватель|администратор|собкор)$/u;

/** A company's form after its name. */
export const COMPANY_FORM =
  /[,.]?\s+(?:ltd|inc|llc|plc|gmbh|ag|sa|sas|sarl|тов|ооо|зао|пат|ат|media group)\.?$/iu;
