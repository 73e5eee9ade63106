// Where the noun phrase around a number begins and ends, in English, French, Ukrainian and Russian; patterns in lower case.

/** Verbs and links that no noun phrase goes across. */
export const phraseEnds =
  'is|are|was|were|be|has|have|had|will|would|could|can|may|might|must|should|shall|do|does|did|said|says|that|which|who|whose|where|while|when|because|since|according|compared|despite|after|before|until|than|if|' +
  'died|went|came|took|made|left|fell|rose|remain|remained|remains|arrived|arrive|lived?|lives?|waits?|waited|work|works|worked|attended|voted|followed|under|as|' +
  'qui|que|dont|où|est|sont|a|ont|était|étaient|sera|seront|avait|avaient|selon|alors|contre|puis|ainsi|lorsque|quand|parce|' +
  'який|яка|яке|які|що|є|був|була|були|було|буде|будуть|згідно|тоді|коли|якщо|бо|щоб|проти|' +
  'который|которая|которое|которые|которых|что|был|была|были|было|будет|будут|согласно|когда|если|чтобы|против';

/** Words a phrase does not end with. */
export const looseEnds =
  'in|on|at|by|to|of|from|with|for|and|or|but|a|an|the|about|around|some|nearly|almost|only|just|also|more|less|over|up|down|between|against|during|until|since|' +
  "en|à|au|aux|de|du|des|d[’']|le|la|les|un|une|et|ou|mais|par|pour|sur|dans|avec|soit|" +
  'у|в|на|до|з|із|зі|за|від|і|й|та|а|але|про|по|для|під|ще|лише|майже|понад|близько|' +
  'во|с|со|от|из|и|но|о|к|ко|при|под|ещё|еще|лишь|почти|около|свыше';

/** What a phrase before a number ends with that is no part of it: verbs of being and becoming, and limits. */
export const measuringVerbs =
  'is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|to|by|at|of|about|around|roughly|some|nearly|almost|than|more|less|least|up|down|only|just|as|much|many|over|under|from|between|against|saw|paid|take|takes|took|needs?|holds?|' +
  'rose|rise|rises|risen|fell|fall|falls|fallen|grew|grow|grows|reached|reach|reaches|totalled|totals|total|stood|stands|stand|costs?|worth|estimated|put|gained|lost|jumped|dropped|increased|decreased|measures?|weighs?|lasted|lasts?|' +
  "entre|contre|passée?s?|est|était|sont|étaient|sera|s[’']élève|s[’']élèvent|s[’']élevait|atteint|atteignent|atteignait|compte|coûte|coûtera|coûtent|représente|représentent|à|de|d[’']|environ|quelque|près|plus|moins|au|soit|a|ont|augmenté|baissé|progressé|reculé|dure|duré|avait|pour|un|coût|reste|fixé|perdent|" +
  'між|проти|становить|становила|становлять|становив|складає|складають|склала|склав|дорівнює|перевищує|сягає|досягає|досягла|коштує|на|до|від|з|понад|близько|майже|більше|менше|ніж|не|щонайменше|приблизно|у|в|зросла|зріс|зросли|впала|впав|знизилась|' +
  'между|против|составляет|составила|составил|составили|составят|превышает|достигает|достигла|стоит|обходится|от|с|около|почти|более|менее|больше|меньше|чем|примерно|минимум|хотя|бы|вырос|выросла|выросло|упал|упала|снизилась|подорожал|равна|равен|—|–|-|=';
