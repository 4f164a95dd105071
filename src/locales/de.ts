// German: every sentence a user reads. People are addressed as "Sie", as Teams does; the command words stay English.
import { card } from './de/card.ts';
import { check } from './de/check.ts';
import { failures } from './de/failures.ts';
import { feed, notices } from './de/feed.ts';
import { form } from './de/form.ts';
import { ledger } from './de/ledger.ts';
import { history, list, listing } from './de/list.ts';
import { outcome } from './de/outcome.ts';
import { refusals } from './de/refusals.ts';
import { away, reply } from './de/reply.ts';
import { trouble } from './de/trouble.ts';
import type { Sentences } from './sentences.ts';
import { wordingOf } from './wording.ts';

const { count } = wordingOf('de');

export const de: Sentences = {
  language: 'de',

  /** In no sentence after a preposition that asks for the dative, where it would be "weiteren". */
  others: (people) => count(people, { one: '{n} weitere Person', other: '{n} weitere' }),

  picked: (people) => count(people, { one: 'die ausgewählte Person', other: '{n} ausgewählte Personen' }),

  card,
  feed,
  notices,
  outcome,
  reply,
  away,
  trouble,
  list,
  listing,
  history,
  form,
  check,
  failures,
  ledger,
  refusals,

  help: {
    title: 'Was ich kann',
    more: 'Geben Sie „help“ und einen Befehl ein, um alles darüber zu lesen, zum Beispiel „help request“.',
    allInPersonalChat: 'Alles Weitere: Schreiben Sie mir „help“ im persönlichen Chat.',
    examples: 'Beispiele:',
    groups: {
      asking: 'Fragen',
      answering: 'Antworten',
      managing: 'Verwalten',
      finding: 'Finden',
      away: 'Abwesend sein',
      help: 'Hilfe',
    },
    commands: {
      request: {
        form: 'request <Titel> [from @A @B [any|all|2 of]] [then @C @D [Regel]] [due <Zeit>] [remind every <Dauer>] [escalate to @E after <Dauer>] [expires <Zeit>] [note <Text>]',
        does: 'Fordert eine Genehmigung an. Nennen Sie niemanden, können alle im Chat antworten.',
        examples: [
          'request Version 1.4 bereitstellen from @Bob @Carla all',
          'request Version 1.4 bereitstellen from 2 of @Bob @Carla @Dana then @Eve due Freitag 17:00 note Im Testsystem geprüft',
          'request „Budget für 2027“ from @Bob remind every 1d escalate to @Carla after 3d expires 2026-12-31',
        ],
      },
      task: {
        form: 'task <Titel> [for @A @B] [due <Zeit>] [note <Text>]',
        does: 'Weist eine Aufgabe zu. Nennen Sie niemanden, ist sie für alle im Chat.',
        examples: ['task Versionshinweise schreiben for @Carla', 'task Pflanzen gießen for @Bob due morgen 12:00'],
      },
      approve: {
        form: 'approve 42 [Kommentar]',
        does: 'Genehmigt eine Anforderung, wie die Schaltfläche auf ihrer Karte.',
        examples: ['approve 42', 'approve 42 Gern, aber nicht vor Mittag'],
      },
      reject: {
        form: 'reject 42 <Begründung>',
        does: 'Lehnt eine Anforderung ab, mit Begründung.',
        examples: ['reject 42 Die Tests schlagen fehl'],
      },
      done: { form: 'done 42', does: 'Markiert eine Aufgabe als erledigt.', examples: ['done 42'] },
      comment: {
        form: 'comment 42 <Text>',
        does: 'Fügt einen Kommentar hinzu, den alle lesen, ob das Element offen oder abgeschlossen ist.',
        examples: ['comment 42 Ich warte noch auf die Zahlen'],
      },
      cancel: {
        form: 'cancel 42 [Begründung]',
        does: 'Bricht ab, worum Sie gebeten haben.',
        examples: ['cancel 42', 'cancel 42 nicht mehr nötig'],
      },
      remind: {
        form: 'remind 42',
        does: 'Erinnert alle, deren Antwort Ihnen noch fehlt.',
        examples: ['remind 42'],
      },
      reassign: {
        form: 'reassign 42 [from @A] to @B',
        does: 'Fragt stattdessen jemand anderen. Sie können Ihren eigenen Teil weitergeben oder jeden Teil dessen, worum Sie gebeten haben.',
        examples: ['reassign 42 to @Bob', 'reassign 42 from @Carla to @Bob'],
      },
      reopen: { form: 'reopen 42', does: 'Öffnet eine abgeschlossene Aufgabe wieder.', examples: ['reopen 42'] },
      list: {
        form: 'list [mine|sent|overdue|closed]',
        does: 'Zeigt, was in diesem Chat offen ist, auf Sie wartet, von Ihnen kommt, überfällig oder abgeschlossen ist.',
        examples: ['list', 'list mine'],
      },
      show: {
        form: 'show 42',
        does: 'Postet die Karte eines Elements erneut, am Ende des Chats, und sagt der Person, die gefragt hat, wer benachrichtigt ist.',
        examples: ['show 42'],
      },
      history: { form: 'history 42', does: 'Zeigt, wer was wann getan hat.', examples: ['history 42'] },
      away: {
        form: 'away until <Zeit> [-> @B]',
        does: 'Meldet Sie abwesend. Wer als Vertretung genannt ist, antwortet so lange für Sie.',
        examples: ['away until Montag -> @Bob', 'away until 2026-12-31'],
      },
      back: { form: 'back', does: 'Meldet Sie zurück.', examples: ['back'] },
      check: {
        form: 'check',
        does: 'Prüft, ob in diesem Chat alles eingerichtet ist, was ich brauche.',
        examples: ['check'],
      },
      help: {
        form: 'help [Befehl]',
        does: 'Zeigt, was ich kann, oder wie ein einzelner Befehl funktioniert.',
        examples: ['help', 'help request'],
      },
    },
    clauses: {
      title: '„<Titel>“: In Anführungszeichen können Wörter wie „from“ und „due“ zum Titel gehören.',
      from: 'from @A @B: wer gefragt ist. „any“: Die erste Antwort entscheidet (so ist es, wenn Sie nichts angeben). „all“: Alle müssen genehmigen. „2 of“: Zwei müssen.',
      then: 'then @C: wer danach gefragt wird, sobald die anderen genehmigt haben; beliebig oft.',
      for: 'for @A @B: wessen Aufgabe es ist; eine dieser Personen markiert sie als erledigt.',
      due: 'due <Zeit>: bis wann es fertig sein soll. Ein Datum allein heißt 17:00 Uhr an diesem Tag.',
      remind: 'remind every <Dauer>: wie oft alle erinnert werden, die noch nicht geantwortet haben.',
      escalate: 'escalate to @E after <Dauer>: wessen Antwort entscheidet, wenn es bis dahin niemand getan hat.',
      expires: 'expires <Zeit>: wann es ohne Antwort abläuft. Ein Datum allein heißt Ende dieses Tages.',
      note: 'note <Text>: Einzelheiten für die Karte.',
    },
    times:
      '<Zeit> ist zum Beispiel „Freitag 17:00“, „morgen“, „2026-12-01“, „2026-12-01 17:00“ oder „4h“; <Dauer> ist zum Beispiel „90m“, „4h“, „2d“ oder „1w“.',
  },

  mistakes: {
    rightForm: (form) => `Geben Sie ein: ${form}`,
    unknownCommand: (word) => `Den Befehl „${word}“ kenne ich nicht.`,
    didYouMean: (guess) => `Meinten Sie „${guess}“?`,
    seeHelp: 'Geben Sie „help“ ein, um zu sehen, was ich kann.',
    noCommand: 'Was möchten Sie tun? Geben Sie zum Beispiel „request“, „task“ oder „list“ ein.',
    titleMissing: 'Der Titel fehlt.',
    numberMissing: 'Um welches Element geht es? Die Nummer fehlt.',
    reasonMissing: 'Eine Ablehnung braucht eine Begründung. Geben Sie sie nach der Nummer ein.',
    commentMissing: 'Der Text des Kommentars fehlt. Geben Sie ihn nach der Nummer ein.',
    notANumber: (word) => `„${word}“ ist nicht die Nummer eines Elements.`,
    unknownFilter: (word) => `Die Liste „${word}“ kenne ich nicht.`,
    notUnderstood: (text) => `„${text}“ verstehe ich nicht.`,
    quoteIt: 'Wenn es zum Titel oder zur Notiz gehört, setzen Sie diese in Anführungszeichen.',
    twoRules: (text) => `Da stehen zwei Regeln: „${text}“. Nennen Sie für dieselben Personen nur eine.`,
    firstStageMissing: 'Vor „then“ fehlt, wer zuerst gefragt wird: Setzen Sie „from“ und Personen davor.',
    timeMissing: (keyword) =>
      `Nach „${keyword}“ fehlt eine Zeit, zum Beispiel „Freitag 17:00“, „2026-12-01 17:00“, „4h“ oder „2d“.`,
    timeNotUnderstood: (text, keyword) =>
      `Nach „${keyword}“ verstehe ich die Zeit „${text}“ nicht. Ich kenne zum Beispiel „Freitag 17:00“, „2026-12-01 17:00“, „4h“ und „2d“.`,
    spanMissing: (keyword) => `Geben Sie nach „${keyword}“ an, wie lange, zum Beispiel „90m“, „4h“ oder „2d“.`,
    spanNotUnderstood: (text, keyword) =>
      `Nach „${keyword}“ verstehe ich „${text}“ nicht. Geben Sie an, wie lange, zum Beispiel „90m“, „4h“ oder „2d“.`,
    clauseTwice: (keyword) =>
      `„${keyword}“ steht zweimal da. Wenn eines davon zum Titel oder zur Notiz gehört, setzen Sie diese in Anführungszeichen.`,
    onlyRequests: (keyword) =>
      `„${keyword}“ gibt es bei Aufgaben nicht, nur bei Anforderungen. Wenn es zum Titel oder zur Notiz gehört, setzen Sie diese in Anführungszeichen.`,
    pickPeople: (keyword) =>
      `Geben Sie nach „${keyword}“ ein @ ein, und wählen Sie Personen aus. Wenn „${keyword}“ zum Titel gehört, setzen Sie den Titel in Anführungszeichen.`,
    personMissing: (keyword) => `Geben Sie nach „${keyword}“ ein @ ein, und wählen Sie eine Person aus.`,
    peopleInTitle: (name, keyword) =>
      `Um ${name} zu fragen, setzen Sie „${keyword}“ vor den Namen. Wenn der Name zum Titel gehört, setzen Sie den Titel in Anführungszeichen.`,
    toMissing: (name, keyword) => `Um stattdessen ${name} zu fragen, setzen Sie „${keyword}“ vor den Namen.`,
    quoteOpen: 'Ein Anführungszeichen fehlt: Eines wurde geöffnet und nicht geschlossen.',
  },
};
