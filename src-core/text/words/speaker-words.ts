// Words by which a speaker is named or described. English, French, Ukrainian, Russian; lower case.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that stand before a surname. */
export const titles = set(
  'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir dame lord lady m. mme mme. mlle mm. mmes me maître madame ' +
    'monsieur пан пані п. д-р г-н г-жа господин госпожа товариш проф. sen. rep. gov. gen. col. lt. capt. sgt. rev.',
);

/** What a person may be called instead of, or before, a name. The head word of the description. */
const roles = set(
  // English
  'minister president chancellor premier mayor governor senator congressman congresswoman lawmaker legislator deputy ' +
    'mp councillor councilor commissioner ambassador envoy diplomat consul secretary chairman chairwoman chair ' +
    'chairperson head chief director manager executive officer ceo founder owner boss leader spokesman spokeswoman ' +
    'spokesperson representative official adviser advisor aide assistant analyst economist expert researcher scientist ' +
    'professor lecturer academic historian lawyer attorney prosecutor judge magistrate solicitor barrister engineer ' +
    'technician inspector auditor general admiral colonel commander captain sergeant lieutenant major officer soldier ' +
    'pilot sailor deckhand driver farmer fisherman skipper docker worker nurse doctor surgeon physician teacher pupil ' +
    'student resident neighbour neighbor witness survivor victim relative mother father sister brother son daughter ' +
    'wife husband widow widower uncle aunt friend colleague author writer editor journalist reporter correspondent ' +
    'photographer activist campaigner organiser organizer volunteer coach trainer player king queen prince princess ' +
    'pope bishop archbishop priest imam rabbi pastor biologist chemist physicist geologist hydrologist climatologist ' +
    'meteorologist ecologist architect planner broker trader banker investor shopkeeper landlord tenant passenger ' +
    'source insider candidate delegate speaker moderator coordinator mediator negotiator treasurer rector dean ' +
    'master mate harbourmaster mechanic electrician builder baker butcher fishmonger veteran refugee patient tourist ' +
    'poet poetess singer actor actress artist novelist musician composer filmmaker playwright sculptor painter chef astronaut crewman policeman policewoman detective sheriff marshal ombudsman curator librarian ornithologist statistician porter raker farmhand surveyor caretaker cleaner cook waiter shepherd consultant ' +
    'forecaster strategist successor predecessor counterpart opponent rival supporter critic veterinarian vet sociologist psychologist man woman boy girl ' +
    // French
    'ministre président présidente chancelier chancelière maire gouverneur gouverneure sénateur sénatrice député députée ' +
    'conseiller conseillère commissaire ambassadeur ambassadrice émissaire diplomate consul secrétaire directeur ' +
    'directrice chef cheffe patron patronne dirigeant dirigeante responsable fondateur fondatrice propriétaire porte-parole ' +
    'représentant représentante fonctionnaire analyste économiste expert experte chercheur chercheuse scientifique ' +
    'professeur professeure historien historienne avocat avocate procureur procureure juge magistrat magistrate ' +
    'ingénieur ingénieure technicien technicienne inspecteur inspectrice général colonel commandant capitaine sergent ' +
    'soldat pilote marin conducteur conductrice agriculteur agricultrice éleveur éleveuse pêcheur ouvrier ouvrière ' +
    'infirmier infirmière médecin enseignant enseignante étudiant étudiante habitant habitante riverain riveraine ' +
    'voisin voisine témoin rescapé rescapée victime mère père sœur frère fils fille épouse mari veuve veuf ami amie ' +
    'collègue auteur auteure autrice écrivain rédacteur rédactrice journaliste militant militante bénévole entraîneur roi reine ' +
    'pape évêque prêtre pasteur biologiste chimiste physicien physicienne géologue hydrologue climatologue écologue ' +
    'architecte banquier passager passagère délégué déléguée préfet préfète adjoint adjointe élu élue syndicaliste ' +
    'négociateur négociatrice coordinateur coordinatrice contremaître commerçant commerçante retraité retraitée homme femme ' +
    'poète poétesse chanteur chanteuse acteur actrice artiste romancier romancière musicien musicienne cinéaste cuisinier cuisinière chauffeur chauffeure camionneur livreur cheminot grutier proviseur recteur rectrice trésorier trésorière gardien gardienne capitaine sociologue restaurateur boulanger boulangère ' +
    // Ukrainian
    'міністр міністерка президент президентка канцлер прем’єр прем’єр-міністр прем’єрка мер мерка губернатор ' +
    'сенатор депутат депутатка нардеп посол послиня дипломат дипломатка консул секретар секретарка голова очільник ' +
    'очільниця керівник керівниця директор директорка гендиректор начальник начальниця власник власниця засновник ' +
    'засновниця лідер лідерка речник речниця представник представниця посадовець посадовиця чиновник чиновниця радник ' +
    'радниця помічник помічниця аналітик аналітикиня економіст економістка експерт експертка дослідник дослідниця ' +
    'науковець науковиця професор професорка історик історикиня адвокат адвокатка прокурор прокурорка суддя інженер ' +
    'інженерка технік інспектор інспекторка генерал полковник командир командувач командувачка капітан сержант ' +
    'лейтенант майор військовий солдат пілот моряк водій водійка фермер фермерка рибалка бригадир робітник лікар ' +
    'лікарка медсестра вчитель вчителька учень студент студентка мешканець мешканка сусід сусідка свідок очевидець ' +
    'мати батько сестра брат син донька дружина чоловік вдова друг подруга колега автор авторка письменник ' +
    'письменниця редактор редакторка журналіст журналістка активіст активістка волонтер волонтерка тренер тренерка ' +
    'король королева єпископ священник біолог біологиня хімік фізик геолог гідролог кліматолог еколог екологиня ' +
    'архітектор архітекторка пасажир пасажирка заступник заступниця джерело співрозмовник співрозмовниця координатор ' +
    'координаторка диспетчер диспетчерка орнітолог орнітологиня підприємець підприємиця спікер ведучий ведуча ' +
    'поет поетка співак співачка актор акторка художник художниця музикант режисер режисерка урядовець фельдшер фельдшерка кореспондент кореспондентка сторож кранівник староста менеджер менеджерка докер рятувальник синоптик синоптикиня жінка пенсіонер пенсіонерка ' +
    // Russian
    'министр премьер премьер-министр вице-премьер мэр посол дипломат консул секретарь глава руководитель руководительница ' +
    'начальница владелец владелица основатель основательница лидер пресс-секретарь представитель представительница ' +
    'чиновник чиновница советник советница помощник помощница аналитик экономист эксперт исследователь ' +
    'исследовательница учёный ученый учёная профессор историк адвокат прокурор судья инженер техник инспектор ' +
    'командующий капитан военный пилот водитель рыбак рабочий рабочая врач медсестра учитель учительница ученик ' +
    'студент студентка житель жительница сосед соседка свидетель очевидец мать отец сын дочь жена муж вдова подруга ' +
    'коллега писатель писательница редактор журналист журналистка активист активистка волонтёр волонтер тренер ' +
    'епископ священник биолог химик физик геолог гидролог климатолог эколог архитектор пассажир пассажирка ' +
    'заместитель заместительница замминистра источник собеседник собеседница координатор диспетчер ' +
    'предприниматель спикер председатель председательница ведущий ведущая депутат губернатор фермер спасатель ' +
    'поэт певец певица актёр актриса художник художница музыкант режиссёр режиссер смотритель смотрительница корреспондент корреспондентка подсудимый крановщик сторож бригадир фельдшер синоптик женщина мужчина пенсионер пенсионерка хозяин хозяйка управляющий гендиректор генерал полковник вице-президент ' +
    'vice-président vice-présidente vice-president директриса агроном агрономка зоолог лесник лісник егерь',
);

/** Bodies that state things, and documents that do: the words of their names are not persons. */
const bodies = set(
  'ministry department office agency authority council committee commission board bureau institute institution centre ' +
    'center university college school court parliament senate assembly government administration cabinet party union ' +
    'association federation league company firm group corporation bank fund exchange institute society club church ' +
    'army navy force forces police guard service team hospital embassy mission house state city town village port ' +
    'harbour harbor press news post times wire herald gazette journal daily radio television tv channel newspaper ' +
    'magazine website report review study survey assessment statement document paper letter note log minutes index ' +
    'opposition industry lobby trust foundation network organisation organization directorate secretariat chamber ' +
    'inspectorate registry observatory laboratory lab ltd inc plc gmbh co. kingdom republic ' +
    'ministère département agence autorité conseil comité commission bureau institut centre université école tribunal ' +
    'cour parlement sénat assemblée gouvernement cabinet parti syndicat union association fédération ligue compagnie ' +
    'société entreprise groupe banque fonds club église armée marine police gendarmerie garde service équipe hôpital ' +
    'ambassade mission ville commune mairie préfecture région port journal quotidien hebdomadaire radio télévision ' +
    'chaîne site rapport étude enquête communiqué document lettre note procès-verbal opposition office direction ' +
    'chambre observatoire laboratoire fondation réseau organisation collectif courrier gazette dépêche ' +
    'міністерство відомство департамент управління агентство агенція рада комітет комісія бюро інститут центр ' +
    'університет школа суд парламент сенат уряд адміністрація кабінет партія профспілка асоціація федерація ліга ' +
    'компанія фірма група корпорація банк фонд товариство клуб церква армія флот поліція варта служба лікарня ' +
    'посольство місія місто мерія мерії міськрада порт видання газета журнал радіо телебачення канал телеканал сайт ' +
    'портал звіт огляд дослідження опитування заява документ лист пресслужба прес-служба опозиція дирекція палата ' +
    'лабораторія мережа організація громада метеослужба керівництво підприємство концерн ' +
    'министерство ведомство департамент управление агентство совет комитет комиссия бюро институт центр университет ' +
    'школа суд парламент сенат правительство администрация кабинет партия профсоюз ассоциация федерация лига ' +
    'компания фирма группа корпорация общество церковь армия флот полиция служба больница посольство миссия город ' +
    'мэрия порт издание газета журнал радио телевидение канал телеканал сайт портал отчёт отчет доклад исследование ' +
    'опрос заявление документ письмо пресс-служба оппозиция дирекция лаборатория сеть организация союз метеослужба ' +
    'гидрометцентр руководство предприятие обком штаб прокуратура казначейство казначейства счётная счетная',
);

/** Parts of the names of outlets: who is told something by a speaker and prints it. */
export const outletWords = set(
  'post times wire herald gazette journal daily news press radio tv television channel newspaper magazine tribune ' +
    'courier observer chronicle telegraph mirror standard echo globe bulletin weekly review broadcaster network agency ' +
    'agence journal quotidien hebdomadaire chaîne télévision courrier gazette dépêche revue figaro monde ' +
    'виданню газеті журналу каналу телеканалу агентству агенції радіо порталу сайту часопису ' +
    'изданию газете журналу каналу телеканалу агентству радио порталу сайту вестник вісник телеграм-каналу',
);

/** Who is told something without being an outlet. */
export const listeners = set(
  'reporters journalists parliament lawmakers senators councillors members delegates deputies police investigators ' +
    'officials residents viewers listeners readers investors analysts shareholders prosecutors me us him her them you ' +
    'it the a an his their our my that crowds crowd rally council senate congress committee assembly court inquiry hearing',
);

/** Nouns in front of a name in quotation marks, or right behind it. */
export const namingNouns = set(
  'ship vessel boat ferry carrier tanker trawler tug yacht submarine frigate schooner barge cruiser liner film movie ' +
    'documentary novel book poem song album play opera series programme program podcast newspaper magazine ' +
    'journal paper painting sculpture exhibition magazine company firm brand model project operation exercise mission ' +
    'restaurant café cafe bar hotel pub shop club team band group party movement alliance coalition battalion brigade ' +
    'article essay column blog channel game title chapter section festival award prize ' +
    'nickname codename code-named so-called entitled titled ' +
    'headlined headline ' +
    'navire bateau ferry cargo pétrolier chalutier voilier sous-marin film documentaire roman livre poème chanson album ' +
    'pièce opéra série émission journal magazine tableau exposition société entreprise marque modèle projet opération ' +
    'exercice restaurant café bar hôtel club équipe groupe parti mouvement coalition bataillon brigade article essai ' +
    'rubrique chaîne festival prix surnom nom intitulé intitulée intitulés ' +
    'baptisé baptisée nommé nommée dénommé dénommée surnommé surnommée ' +
    'судно корабель човен пором катер танкер траулер буксир яхта вітропарк вітропарку фільм фільму роман романі книга ' +
    'книзі книгу пісня пісню альбом п’єса опера серіал програма програму проєкт проєкту проект газета газети газеті ' +
    'журнал журналу компанія компанії компанію фірма фірми бренд готель готелі кафе ресторан ресторану бар клуб клубу ' +
    'команда команди гурт партія партії рух руху операція операції навчання асоціація асоціації агентство агентства ' +
    'агентству агенція агенції видання виданню канал каналу телеканал телеканалу телеканалі радіо міст мосту парк ' +
    'табір завод заводу заводі шахта шахти фабрика фабрики підприємство підприємства концерн концерну корпорація ' +
    'корпорації група групи фонд фонду центр центру організація організації спілка спілки батальйон бригада орден ' +
    'медаль премія премію премії фестиваль фестивалю виставка виставку виставки стаття статті ' +
    'назвою названий звана званий звані званих імені тов ват зат пат прат дп кп ' +
    'корабль корабля лодка паром теплоход сейнер траулер подлодка фильм фильма фильме роман романе книга книге книгу ' +
    'песня песню пьеса сериал программа программу проект проекта газета газеты газете газету журнал журнала компания ' +
    'компании компанию фирма фирмы отель отеле гостиница кафе ресторан ресторана бар клуб клуба команда команды ' +
    'группа группы партия партии движение движения операция операции учения ассоциация ассоциации агентство агентства ' +
    'издание издания изданию телеканал телеканала телеканалу телеканале радио мост моста парк парка лагерь завод ' +
    'завода заводе шахта шахты фабрика фабрики предприятие предприятия концерн концерна корпорация фонд фонда ' +
    'центр центра организация организации союз союза батальон бригада медаль премия премию премии фестиваль фестиваля ' +
    'выставка выставку статья статье название названием названный звание именем ооо оао зао пао ' +
    'ао нпо эфире ефірі эфир ефір сайта порталу',
);

/** Plural and bare nouns for people who are not named. */
export const unnamedNouns = set(
  'source sources official officials diplomat diplomats insider insiders aide aides executive executives employee employees ' +
    'person people someone somebody individual individuals analyst analysts trader traders man woman resident ' +
    'source sources responsable responsables fonctionnaire fonctionnaires diplomate diplomates proche proches quelqu’un ' +
    'джерело джерела джерел співрозмовник співрозмовники співрозмовників посадовець посадовці чиновник чиновники ' +
    'чиновників дипломат дипломати інсайдер хтось ' +
    'источник источники источников собеседник собеседники собеседников чиновник чиновники чиновников дипломат ' +
    'дипломаты инсайдер кто-то',
);

/** What opens the description of somebody unnamed. */
export const indefinites = set(
  'a an one two three four five six several some many another other anonymous unnamed senior former people un une deux trois quatre ' +
    'plusieurs certains certaines quelques des один одна одне двоє двох троє трьох четверо кілька декілька деякі дехто ' +
    'двое трое четверо несколько некоторые некий деякий якийсь неназваний неназванный анонімний анонимный пятеро п’ятеро',
);

/** Phrases that say a speaker would not be named. */
export const anonymity =
  /(?:condition of anonymity|anonymously|not to be (?:named|identified)|declined to be (?:named|identified)|ask(?:ed|ing) not to be|not authori[sz]ed to|couvert d[’']anonymat|sous (?:le sceau de )?l?[’']?anonymat|requis l[’']anonymat|умовах анонімності|анонімно|неназван|не називати|условиях анонимности|анонимно|не называть|не назвавш)/iu;

const LEAST_STEM = 4;

/** Ukrainian and Russian words without their endings, so that every case of them is known. */
function stemsOf(words: ReadonlySet<string>): ReadonlySet<string> {
  const cyrillic = [...words].filter((it) => /^\p{Script=Cyrillic}/u.test(it));
  return new Set(
    cyrillic.map((it) => it.replace(/[аеєийіїоуьюяёы]+$/u, '')).filter((it) => it.length >= LEAST_STEM),
  );
}

const roleStems = stemsOf(roles);
const bodyStems = stemsOf(bodies);
const MOST_ENDING = 3;

function isOneOf(word: string, words: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  if (words.has(word)) return true;
  if (!/^[а-яёєіїґ]/u.test(word)) return false;
  for (let ending = 0; ending <= MOST_ENDING && word.length - ending >= LEAST_STEM; ending += 1) {
    if (!/^[аеєийіїоуьюяёымхвй]*$/u.test(word.slice(word.length - ending))) break;
    if (stems.has(word.slice(0, word.length - ending))) return true;
  }
  return false;
}

/** Whether a word, in lower case, is what a person may be called, in any case of it. */
export function isRole(word: string): boolean {
  return (
    isOneOf(word, roles, roleStems) ||
    (word.length > LEAST_STEM && /^[a-zà-ÿ’-]+s$/u.test(word) && roles.has(word.slice(0, -1)))
  );
}

/** Whether a word, in lower case, is one for a body or document, in any case of it. */
export function isBodyWord(word: string): boolean {
  return isOneOf(word, bodies, bodyStems);
}
