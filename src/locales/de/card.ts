// German: what stands on the card of an item.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { rhythm } from './rhythm.ts';

const { all, count, number, span } = wordingOf('de');

export const card: Sentences['card'] = {
  approval: (reference) => `Genehmigung ${reference}`,
  task: (reference) => `Aufgabe ${reference}`,
  summary: (label, title, state) => `${label}: ${title} (${state})`,
  asksForApproval: (owner) => `${owner} bittet um Genehmigung`,
  assignsTask: (owner) => `${owner} hat eine Aufgabe zugewiesen`,

  states: {
    pending: 'Ausstehend',
    approved: 'Genehmigt',
    rejected: 'Abgelehnt',
    canceled: 'Abgebrochen',
    expired: 'Abgelaufen',
    open: 'Offen',
    done: 'Erledigt',
  },
  overdue: 'Überfällig',

  due: (when) => `Fällig am ${when}`,
  overdueSince: (when) => `Überfällig seit ${when}`,
  expires: (when) => `Läuft ab am ${when}`,
  remindsEvery: (minutes) => `Erinnerung ${rhythm(minutes)}`,
  reminded: (times) => count(times, { one: 'Einmal erinnert', other: '{n}-mal erinnert' }),
  escalatesTo: (name, minutes) => `Geht an ${name}, wenn ${span(minutes)} lang niemand entscheidet`,

  stageLabel: (position, total) => `Stufe ${number(position)} von ${number(total)}`,
  stagePeople: (people) => count(people, { one: '{n} Person', other: '{n} Personen' }),
  everyoneMayAnswer: 'Alle in diesem Chat können antworten',
  everyoneMayComplete: 'Für alle in diesem Chat',
  approver: 'Eine Person entscheidet',
  rule: {
    any: 'Die erste Antwort entscheidet',
    all: 'Alle müssen genehmigen',
    count: (needed, total) =>
      count(needed, {
        one: `{n} von ${number(total)} muss genehmigen`,
        other: `{n} von ${number(total)} müssen genehmigen`,
      }),
  },
  progress: (approved, needed) => `${number(approved)} von ${number(needed)} genehmigt`,

  status: {
    approved: 'Genehmigt',
    rejected: 'Abgelehnt',
    asked: 'Gefragt',
    notAskedYet: 'Noch nicht gefragt',
    notNeeded: 'Nicht nötig',
    assigned: 'Zugewiesen',
    away: 'Abwesend',
    left: 'Nicht mehr im Chat',
    unreachable: 'Nicht benachrichtigt',
  },
  sameStatus: (status, names) => `${status}: ${all(names)}`,
  answeredFor: (by, absent) => `${by} hat für ${absent} geantwortet`,
  awayUntil: (when) => `Abwesend bis ${when}`,
  standsIn: (name) => `Vertretung: ${name}`,
  nobodyStandsIn: 'Keine Vertretung',
  cannotBeNotified: 'Teams hat die Benachrichtigung abgelehnt',
  escalated: (when) => `Gefragt am ${when}, weil noch niemand entschieden hatte: Diese Antwort entscheidet`,

  comments: (total) => count(total, { one: '{n} Kommentar', other: '{n} Kommentare' }),
  latestComments: (shown, total) =>
    count(shown, {
      one: `Der neueste von ${number(total)} Kommentaren`,
      other: `Die neuesten {n} von ${number(total)} Kommentaren`,
    }),

  review: 'Prüfen',
  approve: 'Genehmigen',
  reject: 'Ablehnen',
  done: 'Als erledigt markieren',
  cancel: 'Anforderung abbrechen',
  cancelTask: 'Aufgabe abbrechen',
  remind: 'Erinnern',
  reassign: 'Weitergeben',
  comment: 'Kommentieren',
  onlyComment: 'Nur kommentieren',
  reopen: 'Wieder öffnen',

  yourAnswerCountsFor: (name) => `Sie vertreten ${name}: Ihre Antwort zählt in diesem Namen.`,
  yourAnswerDecides: 'Niemand hat rechtzeitig entschieden, deshalb entscheidet Ihre Antwort.',
  commentLabel: 'Kommentar',
  commentPlaceholder: 'Kommentar hinzufügen (zum Ablehnen erforderlich)',
  threadLabel: 'Ihr Kommentar',
  threadPlaceholder: 'Was sollten die anderen wissen?',
  threadMissing: 'Schreiben Sie zuerst einen Kommentar.',
  reasonLabel: 'Begründung (optional)',
  reasonPlaceholder: 'Warum wird es nicht mehr gebraucht?',
  fromLabel: 'Wer soll ersetzt werden?',
  toLabel: 'Wer übernimmt?',
  personPlaceholder: 'Name eingeben',
  personChoice: 'Person auswählen',
  personMissing: 'Wählen Sie zuerst eine Person aus.',
  reassignWaits: 'Ich sehe nach, wer in diesem Chat ist: Sie hören gleich von mir.',
  reassignToWhom: 'Es wurde niemand ausgewählt: Öffnen Sie „Weitergeben“, und wählen Sie eine Person aus.',

  deadButton:
    'Diese Schaltfläche funktioniert nicht mehr. „show“ und die Nummer des Elements bringen Ihnen eine neue Karte.',
};
