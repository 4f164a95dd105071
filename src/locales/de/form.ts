// German: the dialogs in which an approval is asked for or a task assigned, and the cards that open them.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { rhythm } from './rhythm.ts';

const { number, span } = wordingOf('de');

export const form: Sentences['form'] = {
  request: {
    title: 'Genehmigung anfordern',
    launch: 'Fordern Sie in diesem Chat eine Genehmigung an.',
    open: 'Anforderung ausfüllen',
    what: 'Was soll genehmigt werden?',
    whatPlaceholder: 'Version 1.4 bereitstellen',
    people: 'Wer soll genehmigen?',
    send: 'Anforderung senden',
  },
  task: {
    title: 'Aufgabe erstellen',
    launch: 'Weisen Sie in diesem Chat eine Aufgabe zu.',
    open: 'Aufgabe ausfüllen',
    what: 'Was ist zu tun?',
    whatPlaceholder: 'Versionshinweise schreiben',
    people: 'Wer soll das erledigen?',
    send: 'Aufgabe zuweisen',
  },
  stage: (position) => `Stufe ${number(position)}`,
  stageOrder: 'Eine Stufe wird gefragt, wenn die davor genehmigt hat.',
  peoplePlaceholder: 'Namen, oder leer für alle hier',
  stagePeoplePlaceholder: 'Namen eingeben',
  rule: 'Was entscheidet?',
  rules: {
    any: 'Die erste Antwort',
    all: 'Alle müssen genehmigen',
    count: 'Eine Anzahl von Genehmigungen',
  },
  needed: 'Wie viele Genehmigungen?',
  neededPlaceholder: 'Falls eine Anzahl zählt',
  addStage: 'Stufe hinzufügen',
  removeStage: 'Letzte Stufe entfernen',
  note: 'Notiz',
  notePlaceholder: 'Was zum Entscheiden nötig ist: Gründe, Links, Risiken',
  dueDate: 'Fällig am',
  dueTime: 'Fällig um',
  more: 'Erinnerung, Eskalation und Ablauf',
  remindEvery: 'Wie oft erinnern?',
  never: 'Nie',
  every: (minutes) => capitalized(rhythm(minutes)),
  escalateTo: 'Wer entscheidet, wenn es sonst niemand tut?',
  escalatePlaceholder: 'Name eingeben',
  escalateAfter: 'Wie lange auf eine Entscheidung warten?',
  noEscalation: 'Keine Eskalation',
  after: (minutes) => span(minutes),
  expiresDate: 'Läuft ab am',
  expiresTime: 'Läuft ab um',

  mistakes: {
    dueNotUnderstood: 'Zur Uhrzeit der Fälligkeit fehlt das Datum: Wählen Sie den Tag aus.',
    expiresNotUnderstood: 'Zur Uhrzeit des Ablaufs fehlt das Datum: Wählen Sie den Tag aus.',
    escalationIncomplete:
      'Eine Eskalation braucht eine Person und eine Frist: Geben Sie beides an oder keines von beiden.',
    stageWithoutPeople: (position) =>
      `Stufe ${number(position)} fragt niemanden: Nennen Sie Personen, oder entfernen Sie die Stufe.`,
    neededNotANumber: (position) =>
      `In Stufe ${number(position)} fehlt, wie viele Genehmigungen entscheiden: Geben Sie eine ganze Zahl an.`,
  },
};

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
