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
  refused: (times, why) =>
    count(times, {
      one: `Teams hat {n} Benachrichtigung abgelehnt (${why}).`,
      other: `Teams hat {n} Benachrichtigungen abgelehnt (${why}).`,
    }),
  givenUp: (times, why) =>
    count(times, {
      one: `{n} Benachrichtigung ist nicht angekommen (${why}).`,
      other: `{n} Benachrichtigungen sind nicht angekommen (${why}).`,
    }),
  notSent: {
    noAnswerInTime: (times) =>
      count(times, {
        one: '{n} Benachrichtigung ist nicht angekommen, weil Teams einen Tag lang nicht geantwortet hat.',
        other: '{n} Benachrichtigungen sind nicht angekommen, weil Teams einen Tag lang nicht geantwortet hat.',
      }),
    appRemoved: (times) =>
      count(times, {
        one: '{n} Benachrichtigung wurde nicht gesendet, weil ich nicht mehr in diesem Chat war.',
        other: '{n} Benachrichtigungen wurden nicht gesendet, weil ich nicht mehr in diesem Chat war.',
      }),
    notInChannels: (times) =>
      count(times, {
        one: '{n} Benachrichtigung wurde nicht gesendet, weil es sie nur in Gruppenchats gibt.',
        other: '{n} Benachrichtigungen wurden nicht gesendet, weil es sie nur in Gruppenchats gibt.',
      }),
    cardNotPosted: (times) =>
      count(times, {
        one: '{n} Benachrichtigung wurde nicht gesendet, weil ich die Karte, die sie öffnet, nicht posten konnte.',
        other: '{n} Benachrichtigungen wurden nicht gesendet, weil ich die Karte, die sie öffnen, nicht posten konnte.',
      }),
    unknown: (times) =>
      count(times, {
        one: '{n} Benachrichtigung ist nicht angekommen, und ich weiß nicht mehr, warum.',
        other: '{n} Benachrichtigungen sind nicht angekommen, und ich weiß nicht mehr, warum.',
      }),
  },
  meantFor: (names) => `Bestimmt für ${all(names)}.`,
  steps: {
    appRemoved: 'Fügen Sie mich wieder hinzu, falls ich fehle: Was noch von Belang ist, sende ich dann.',
    permission:
      'Die Administration muss die Berechtigung TeamsActivity.Send.Chat erteilen: Aktualisieren Sie die App in diesem Chat, und akzeptieren Sie die Berechtigungen, um die sie bittet.',
    notFound: 'Prüfen Sie, ob diese Personen noch im Chat sind und ein Teams-Konto haben.',
    severalApps:
      'Mehrere Apps teilen sich eine Identität. Die Administration muss TEAMS_CATALOG_APP_ID auf die ID im App-Katalog setzen.',
    outdatedPackage:
      'Die Administration muss das aktuelle App-Paket hochladen, dann muss die App in diesem Chat aktualisiert werden.',
    notInChannels: 'Fragen Sie in einem Gruppenchat.',
    cardNotPosted: 'Schreiben Sie „show“ und die Nummer des Elements: Dann versuche ich es noch einmal.',
    unknown: 'Die Administration findet Einzelheiten im Protokoll des Dienstes.',
  },
};
