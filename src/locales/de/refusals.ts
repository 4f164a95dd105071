// German: why something cannot be done, each in one sentence that also says what can be.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, any, count, number, span } = wordingOf('de');

function people(total: number): string {
  return count(total, { one: '{n} Person', other: '{n} Personen' });
}

export const refusals: Sentences['refusals'] = {
  titleMissing: 'Der Titel fehlt: Geben Sie an, worum es geht.',
  titleTooLong: (limit) => `Der Titel ist länger als ${number(limit)} Zeichen: Verschieben Sie Details in eine Notiz.`,
  noteTooLong: (limit) =>
    `Die Notiz ist länger als ${number(limit)} Zeichen: Kürzen Sie sie, oder fügen Sie einen Link zu den Details ein.`,
  commentTooLong: (limit) =>
    `Der Kommentar ist länger als ${number(limit)} Zeichen: Kürzen Sie ihn, oder teilen Sie ihn auf mehrere auf.`,
  reasonTooLong: (limit) =>
    `Der Grund ist länger als ${number(limit)} Zeichen: Kürzen Sie ihn, oder schreiben Sie den Rest als Kommentar.`,
  commentMissing: 'Der Kommentar ist leer: Schreiben Sie, was Sie sagen möchten.',
  rejectNeedsComment:
    'Eine Ablehnung braucht eine Begründung: Fügen Sie einen Kommentar hinzu, und lehnen Sie erneut ab.',
  tooManyPeople: (limit) =>
    `Sie können höchstens ${people(limit)} auf einmal fragen: Nennen Sie weniger, oder fragen Sie den ganzen Chat.`,
  tooManyStages: (limit) =>
    `Eine Anforderung kann höchstens ${number(limit)} Stufen haben: Fassen Sie mehr Personen in einer Stufe zusammen.`,
  ownerIsOnlyApprover: 'Die eigene Anforderung können Sie nicht genehmigen: Fragen Sie jemand anderen.',
  nobodyElseInChat: 'In diesem Chat ist sonst niemand: Fragen Sie in einem Gruppenchat, zu dem ich gehöre.',
  ruleNeedsMorePeople: (needed, total) =>
    `${number(needed)} Genehmigungen sind mit ${people(total)} nicht möglich: Nennen Sie mehr Personen, oder verlangen Sie weniger Genehmigungen.`,
  dateInPast: (when) => `${when} liegt in der Vergangenheit: Geben Sie einen späteren Zeitpunkt an.`,
  dateTooFar: (years) =>
    count(years, {
      one: 'Das ist mehr als {n} Jahr im Voraus: Geben Sie einen früheren Zeitpunkt an.',
      other: 'Das ist mehr als {n} Jahre im Voraus: Geben Sie einen früheren Zeitpunkt an.',
    }),
  dueAfterExpiry: (due, expires) =>
    `Die Fälligkeit (${due}) liegt nach dem Ablauf (${expires}): Wählen Sie einen späteren Ablauf oder eine frühere Fälligkeit.`,
  reminderTooOften: (minutes) =>
    `Der kürzeste Abstand zwischen zwei Erinnerungen beträgt ${span(minutes)}: Geben Sie einen längeren an.`,
  escalationTooSoon: (minutes) =>
    `Die kürzeste Frist für eine Eskalation beträgt ${span(minutes)}: Geben Sie eine längere an.`,
  escalatesToOnlyApprover: (name) =>
    `Außer ${name} ist niemand gefragt, daher ist ${name} kein Ziel für eine Eskalation: Wählen Sie jemand anderen aus.`,
  ownerCannotAnswer:
    'Sie haben selbst darum gebeten und können deshalb nicht antworten: Sie können erinnern, weitergeben oder abbrechen.',
  ownerCannotBeAsked: (owner) =>
    `${owner} hat selbst darum gebeten und kann deshalb nicht antworten: Wählen Sie jemand anderen aus.`,
  delegateIsOwner: (absent, until) =>
    `${absent} ist bis ${until} abwesend und wird von Ihnen vertreten, aber die eigene Anforderung können Sie nicht genehmigen: Fragen Sie jemand anderen.`,
  waitsForOthers: (names) => `Das wartet auf ${any(names)}, nicht auf Sie: Kommentieren können Sie trotzdem.`,
  notAsked: 'Sie sind hier nicht gefragt: Kommentieren können Sie trotzdem.',
  notThisStageYet: (position) =>
    `Sie sind noch nicht an der Reihe: Gefragt sind Sie in Stufe ${number(position)}, dann benachrichtige ich Sie.`,
  alreadyAnswered: (when) =>
    `Sie haben bereits geantwortet (${when}), und das zählt: Wenn es mehr zu sagen gibt, fügen Sie einen Kommentar hinzu.`,
  answeredForYou: (by, when) =>
    `${by} hat bereits für Sie geantwortet (${when}), und das zählt: Wenn es mehr zu sagen gibt, fügen Sie einen Kommentar hinzu.`,
  alreadyClosed: (outcome) => `Das ist bereits abgeschlossen: ${outcome}.`,
  alreadyClosedSince: (outcome, when) => `Das ist bereits abgeschlossen: ${outcome} (${when}).`,
  onlyOwnerCancels: (owner) => `Abbrechen kann nur, wer darum gebeten hat: Wenden Sie sich an ${owner}.`,
  onlyOwnerReminds: (owner) => `Erinnern kann nur, wer darum gebeten hat: Wenden Sie sich an ${owner}.`,
  remindedRecently: (again) =>
    `Die letzte Erinnerung ist noch keine Stunde her: Die nächste können Sie ab ${again} senden.`,
  remindersUsedUp: (limit) =>
    count(limit, {
      one: '{n} Erinnerung wurde gesendet, mehr sind nicht möglich: Geben Sie es weiter, oder schreiben Sie selbst.',
      other:
        '{n} Erinnerungen wurden gesendet, mehr sind nicht möglich: Geben Sie es weiter, oder schreiben Sie selbst.',
    }),
  nobodyToRemind: (reference) => `An ${reference} kann ich niemanden erinnern: Geben Sie es an jemand anderen weiter.`,
  notYoursToReassign: (owner) =>
    `Weitergeben kann nur, wer darum gebeten hat oder noch antworten muss: Wenden Sie sich an ${owner}.`,
  reassignFromWhom: (names) => `Mehrere Personen sind gefragt: Geben Sie an, wer ersetzt werden soll, ${any(names)}.`,
  isNotAsked: (name) =>
    `${name} ist hier nicht gefragt, also gibt es nichts weiterzugeben: Wählen Sie eine Person aus, die gefragt ist.`,
  isAskedAlready: (name) => `${name} ist bereits gefragt: Wählen Sie jemand anderen aus.`,
  hasAnswered: (name) =>
    `${name} hat bereits geantwortet, und das zählt: Wählen Sie eine Person aus, deren Antwort noch fehlt.`,
  stillOpen: 'Das ist noch offen, also gibt es nichts wieder zu öffnen.',
  approvalStaysClosed: (reference) =>
    `${reference} ist eine Genehmigung, und ihr Ergebnis bleibt: Stellen Sie eine neue Anforderung.`,
  notYoursToReopen: (owner) =>
    `Wieder öffnen kann nur, wer die Aufgabe zugewiesen oder bekommen hat: Wenden Sie sich an ${owner}.`,
  notAnApproval: (reference) =>
    `${reference} ist eine Aufgabe: Sie lässt sich als erledigt markieren, aber nicht genehmigen oder ablehnen.`,
  notATask: (reference) =>
    `${reference} ist eine Genehmigungsanforderung: Sie lässt sich genehmigen oder ablehnen, aber nicht als erledigt markieren.`,
  noSuchNumber: (item) => `#${item} gibt es in diesem Chat nicht: Geben Sie „list“ ein, um zu sehen, was offen ist.`,
  noSuchItem: 'Dieses Element gibt es nicht mehr.',
  notInChat: (total, names) =>
    count(total, {
      one: `${all(names)} ist nicht in diesem Chat: Fügen Sie die Person hinzu, und fragen Sie dann erneut.`,
      other: `${all(names)} sind nicht in diesem Chat: Fügen Sie die Personen hinzu, und fragen Sie dann erneut.`,
    }),
  withoutAccount: (total, names) =>
    count(total, {
      one: `${all(names)} hat kein Geschäftskonto und kann nicht gefragt werden: Fragen Sie jemand anderen.`,
      other: `${all(names)} haben kein Geschäftskonto und können nicht gefragt werden: Fragen Sie jemand anderen.`,
    }),
  delegateIsSelf: 'Sie können sich nicht selbst vertreten: Nennen Sie jemand anderen oder niemanden.',
  delegationLoop: (names) =>
    count(names.length, {
      one: `Das führt zu Ihnen zurück, weil auch ${all(names)} abwesend ist: Nennen Sie eine Person, die da ist.`,
      other: `Das führt zu Ihnen zurück, weil auch ${all(names)} abwesend sind: Nennen Sie eine Person, die da ist.`,
    }),
  notAway: 'Sie sind nicht abwesend, also gibt es nichts zu beenden.',
  appNotInChat: 'Ich bin nicht in diesem Chat: Fügen Sie Countersign hinzu, und versuchen Sie es dann noch einmal.',
};
