// German: whether everything in a chat is set up right, and what to do where it is not.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count } = wordingOf('de');

export const check: Sentences['check'] = {
  allRight: 'In diesem Chat ist alles richtig eingerichtet.',
  somethingWrong: 'In diesem Chat ist etwas zu tun.',
  installed: 'Ich bin in diesem Chat installiert.',
  notInstalled:
    'Ich bin in diesem Chat nicht installiert. Fügen Sie mich hinzu: Öffnen Sie den Chat, wählen Sie das Pluszeichen und dann mich aus.',
  members: (members, readAt) =>
    count(members, {
      one: `Ich kenne {n} Mitglied (Stand: ${readAt}).`,
      other: `Ich kenne {n} Mitglieder (Stand: ${readAt}).`,
    }),
  rosterUnread:
    'Ich weiß noch nicht, wer in diesem Chat ist. Warten Sie eine Minute, und prüfen Sie erneut; wenn es dabei bleibt, entfernen Sie mich aus dem Chat, und fügen Sie mich wieder hinzu.',
  withoutAccount: (names) =>
    `Ohne Geschäftskonto, das benachrichtigt werden kann: ${all(names)}. Fragen Sie stattdessen jemand anderen.`,
  allNotified: 'Alle Benachrichtigungen der letzten 30 Tage sind angekommen.',
  refused: (times, answer, why) =>
    count(times, {
      one: `Teams hat {n} Benachrichtigung abgelehnt (${answer}). ${why}.`,
      other: `Teams hat {n} Benachrichtigungen abgelehnt (${answer}). ${why}.`,
    }),
  givenUp: (times, answer, why) =>
    count(times, {
      one: `{n} Benachrichtigung ist nicht angekommen (${answer}). ${why}.`,
      other: `{n} Benachrichtigungen sind nicht angekommen (${answer}). ${why}.`,
    }),
  notSent: (times, why) =>
    count(times, {
      one: `{n} Benachrichtigung ist nicht angekommen. ${why}.`,
      other: `{n} Benachrichtigungen sind nicht angekommen. ${why}.`,
    }),
  waiting: (times, why) =>
    count(times, {
      one: `{n} Benachrichtigung wartet noch. ${why}.`,
      other: `{n} Benachrichtigungen warten noch. ${why}.`,
    }),
  outdatedPackage:
    'Benachrichtigungen kommen in diesem Chat als einfache Hinweise an, weil das installierte App-Paket veraltet ist.',
  meantFor: (names) => `Bestimmt für ${all(names)}.`,
};
