/**
 * What a language shortens with a stop, where a capital or a figure after it
 * makes that look like the end of a sentence. Without the last stop; single
 * letters and letters with stops between them are known without a list.
 */
export interface Abbreviations {
  /** What stands before a name, and so ends nothing. */
  readonly names: ReadonlySet<string>;
  /** What stands before a number; without one it may be a word (“No.”). */
  readonly numbers: ReadonlySet<string>;
  /** What may end a sentence too. */
  readonly others: ReadonlySet<string>;
  /** Words that begin a sentence, and within one seldom have a capital. */
  readonly openers: ReadonlySet<string>;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const days = Array.from({ length: 31 }, (_, i) => i + 1).join(' ');

const byLanguage: Readonly<Record<string, Abbreviations>> = {
  de: {
    names: list(
      'Hr Hrn Fr Frl Dr Drs Prof Dipl Ing Mag St Frhr Gen Hptm Lt Maj Präs bzw vgl Vgl ca sog dt frz engl russ',
    ),
    numbers: list('Nr Nrn Art Abs Ziff Kap Bd Bde Abb Abt Aufl Anm Bl Dok Jg Par Res Rn Sp Tab Vers'),
    // Numbers with a stop are ordinals: “am 5. Mai”.
    others: list(`${days} Jan Feb Mär Apr Jun Jul Aug Sept Sep Okt Nov Dez Chr Co Inc Jh Jhd Jr Mio Mrd Str usw etc`),
    openers: list(
      'Aber Alle Als Am An Auch Auf Aus Bei Da Damals Dann Das Dass Dem Den Denn Der Des Die Dies Diese Dieser Dieses Doch Dort Durch Ein Eine Einer Er Es Für Hier Ich Ihr Im In Ist Man Mit Nach Nicht Noch Nun Nur Ob Seit Sie So Trotz Und Unter Vom Von Vor Wann War Was Weil Wenn Wer Wie Wir Wo Zu Zum Zur Zwar',
    ),
  },
  en: {
    names: list(
      'Mr Mrs Ms Messrs Dr Drs Prof Rev Fr Hon Rt St Sts Mt Ft Pres Gov Sen Rep Amb Gen Maj Lt Lieut Col Cdr Cmdr Capt Cpl Sgt Adm Brig Pvt Supt Insp cf Cf viz vs e.g E.g i.e I.e ca',
    ),
    numbers: list(
      'No Nos Art Arts Res Doc Docs Sec Secs Ch Chap Chaps Para Paras Par Cl Reg Vol Vols Pt Pts Fig Figs App no nos art arts doc docs sec secs ch chap chaps para paras par vol vols pt pts fig figs app pp nn ll',
    ),
    others: list(
      'Inc Ltd Co Corp Bros Dept Div Univ Assn Govt Ed Eds ed eds trans Jr Sr Esq Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ave Blvd Rd est approx etc al ibid Ibid',
    ),
    openers: list(
      'A After All Although An And Another As At Because Before Both But By Did Do Does During Each Even For From Had Has Have He Her Here His How However I If In Is It Its Many Most My No Not Now Of On One Or Our She Since So Some Such That The Their Then There These They This Those Though Thus To Under Until Was We Were What When Where Which While Who Why With Yet You Your',
    ),
  },
  fr: {
    names: list('M MM Mme Mmes Mlle Mlles Me Mgr Dr Drs Pr Prof St Ste gén Gén Col cap Cap Cdt Lt cf Cf ex env'),
    numbers: list('art Art arts al ch chap coll doc docs fasc fig figs fol no nos num par pl pp rés Rés sect vol vols'),
    others: list('av ap janv févr avr juil sept oct nov déc Cie Inc Ltd etc éd Éd ibid Ibid'),
    openers: list(
      'À Ainsi Alors Après Au Aussi Avec Avant Car Ce Cela Ces Cet Cette Chez Comme Dans De Depuis Des Dès Du Elle Elles En Enfin Entre Est Et Il Ils Je La Le Les Leur Lors Mais Même Ni Nous On Or Ou Où Par Pas Pendant Peu Pour Puis Quand Que Qui Sa Sans Se Ses Si Son Sous Sur Tous Tout Tu Un Une Vers Voici Voilà Vous',
    ),
  },
  ru: {
    names: list('тов гр проф акад ген полк кап адм им губ оз ул пл пер пос ср см напр'),
    numbers: list('№ ст гл разд пп чч тт кн вып рис табл стр док рез'),
    others: list('янв февр мар апр июн июл авг сент окт нояб дек гг вв тыс млн млрд руб др пр обл'),
    openers: list(
      'А Без Был Была Были Было В Во Вот Все Всё Вы Где Да До Его Ее Её Если Ещё За Затем И Из Или Их К Как Когда Кто Мне Мы На Наш Не Нет Но О Об Однако Он Она Они Оно От По Под После Потом При С Со Так Там То Тогда Тот Ты У Уже Что Это Этот Эта Эти Я',
    ),
  },
};

const none: Abbreviations = { names: new Set(), numbers: new Set(), others: new Set(), openers: new Set() };

/** Those of a language by its tag (BCP 47); none where nobody has listed them. */
export const abbreviationsOf = (language: string): Abbreviations =>
  byLanguage[/^\p{L}+/u.exec(language)?.[0].toLowerCase() ?? ''] ?? none;
