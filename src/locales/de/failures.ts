// German: why a notification did not get through, and what to do about it.
import type { Sentences } from '../sentences.ts';

export const failures: Sentences['failures'] = {
  why: {
    notInstalled: 'Die App ist dort nicht installiert',
    permission: 'Die App ist dort nicht installiert, oder eine Berechtigung fehlt',
    notFound: 'Teams findet die Person oder den Chat nicht',
    severalApps: 'Mehrere Apps teilen sich eine Identität',
    mistake: 'Teams hat die Anfrage nicht verstanden',
    busy: 'Teams ist ausgelastet',
    outage: 'Teams hat eine Störung',
    noAnswer: 'Teams hat nicht geantwortet',
    signIn: 'Teams lehnt die Anmeldung des Dienstes ab',
    appRemoved: 'Ich war nicht mehr in diesem Chat',
    notInChannels: 'In Teams gibt es Benachrichtigungen nur in Gruppenchats',
    cardNotPosted: 'Ich konnte die Karte nicht posten',
    ourMistake: 'Beim Senden ist mir ein Fehler unterlaufen',
    unknown: 'Der Grund ist nicht mehr bekannt',
  },
  next: {
    notInstalled: 'Fügen Sie die App dort wieder hinzu: Was noch von Belang ist, sende ich dann.',
    permission:
      'Fügen Sie die App diesem Chat hinzu, falls sie dort fehlt. Sonst muss die Administration die Berechtigung TeamsActivity.Send.Chat erteilen: Aktualisieren Sie die App in diesem Chat, und akzeptieren Sie die Berechtigungen, um die sie bittet.',
    notFound: 'Prüfen Sie, ob diese Personen noch im Chat sind und ein Teams-Konto haben.',
    severalApps: 'Die Administration muss TEAMS_CATALOG_APP_ID auf die ID im App-Katalog setzen.',
    outdatedPackage:
      'Die Administration muss das aktuelle App-Paket hochladen, dann muss die App in diesem Chat aktualisiert werden.',
    mistake:
      'Der Fehler liegt bei mir: Die Administration findet Einzelheiten im Protokoll des Dienstes und kann mit „countersign redrive“ erneut senden, sobald er behoben ist.',
    signIn: 'Die Administration muss die Anmeldedaten des Dienstes prüfen und die Uhr des Rechners, auf dem er läuft.',
    appRemoved: 'Fügen Sie mich wieder hinzu, falls ich fehle: Was noch von Belang ist, sende ich dann.',
    notInChannels: 'Fragen Sie in einem Gruppenchat.',
    cardNotPosted: 'Schreiben Sie „show“ und die Nummer des Elements: Dann versuche ich es noch einmal.',
    sendAgain: 'Die Administration kann mit „countersign redrive“ erneut senden.',
    triedAgain: 'Ich versuche es weiter.',
  },
};
