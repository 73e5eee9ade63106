/** Words that carry no content, in English, French, German, Ukrainian and Russian; lower case, three letters and more. */
const SMALL = new Set(
  (
    'the and for that this these those with from into over under after before about between their there they them then ' +
    'have has had was were are been being will would could should may might can not but also its his her our your who whom ' +
    'which what when where while than such more most some any all both each other said says say told according ' +
    'les des une aux dans par pour sur avec sans sous entre après avant qui que quoi dont est sont été être ont avait avoir ' +
    'plus moins mais aussi leur leurs ses son nos vos cette ces selon déclaré ' +
    'der die das und ein eine einen einer dem den des mit von aus bei nach über unter vor zwischen ist sind war waren wird ' +
    'werden hat haben nicht auch aber dass ' +
    'від для про при над під між після перед який яка яке які що щоб цей ця ці той його її їх був була були бути буде не ' +
    'але також або більш заявив повідомив за ' +
    'для про при над под между после перед который которая которые что чтобы этот эта эти его она они был была были быть ' +
    'будет или также более заявил сообщил'
  ).split(' '),
);

export function isFunctionWord(word: string): boolean {
  return SMALL.has(word);
}
