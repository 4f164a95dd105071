// German: lists of items, and the history of one.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count, number } = wordingOf('de');

export const list: Sentences['list'] = {
  open: {
    heading: (total) => count(total, { one: '{n} offenes Element', other: '{n} offene Elemente' }),
    empty: 'Hier ist nichts offen. Geben Sie „request“ oder „task“ ein, um zu beginnen.',
  },
  mine: {
    heading: (total) => count(total, { one: '{n} Element wartet auf Sie', other: '{n} Elemente warten auf Sie' }),
    empty: 'Nichts wartet auf Sie.',
  },
  sent: {
    heading: (total) => count(total, { one: '{n} Element von Ihnen', other: '{n} Elemente von Ihnen' }),
    empty: 'Von Ihnen gibt es hier noch nichts.',
  },
  overdue: {
    heading: (total) => count(total, { one: '{n} überfälliges Element', other: '{n} überfällige Elemente' }),
    empty: 'Nichts ist überfällig.',
  },
  closed: {
    heading: (total) => count(total, { one: '{n} abgeschlossenes Element', other: '{n} abgeschlossene Elemente' }),
    empty: 'Hier wurde noch nichts abgeschlossen.',
  },
};

export const listing: Sentences['listing'] = {
  numbered: (reference, title) => `${reference} ${title}`,
  askedBy: (owner) => `von ${owner}`,
  waitsFor: (names) => `wartet auf ${all(names)}`,
  waitsForEveryone: 'alle im Chat sind gefragt',
  waitsForNobody: 'derzeit kann niemand antworten',
  page: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
  previous: 'Zurück',
  next: 'Weiter',
  openCard: 'Öffnen',
};

export const history: Sentences['history'] = {
  heading: (reference, title) => `Verlauf von ${reference}: ${title}`,
  title: (reference) => `Verlauf von ${reference}`,
  earlier: (events) => count(events, { one: '{n} früherer Eintrag', other: '{n} frühere Einträge' }),
  requested: (by) => `${by} hat um Genehmigung gebeten`,
  assigned: (by) => `${by} hat die Aufgabe zugewiesen`,
  approved: 'Damit ist es genehmigt',
  rejected: 'Damit ist es abgelehnt',
  expired: 'Ohne Entscheidung abgelaufen',
  done: (by) => `${by} hat es als erledigt markiert`,
  reopened: (by) => `${by} hat es wieder geöffnet`,
  overdue: 'Überfällig geworden',
  stageOpened: (position) => `Stufe ${number(position)} wurde gefragt`,
  approvedBy: (by) => `${by} hat genehmigt`,
  rejectedBy: (by) => `${by} hat abgelehnt`,
  approvedFor: (by, absent) => `${by} hat für ${absent} genehmigt`,
  rejectedFor: (by, absent) => `${by} hat für ${absent} abgelehnt`,
  canceled: (by) => `${by} hat es abgebrochen`,
  reminded: (by) => `${by} hat eine Erinnerung gesendet`,
  remindedByItself: 'Eine Erinnerung wurde gesendet',
  escalated: (to) => `Niemand hatte rechtzeitig entschieden, deshalb wurde ${to} gefragt`,
  reassigned: (by, from, to) => `${by} hat es weitergegeben: ${to} statt ${from}`,
  handedOver: (by, to) => `${by} hat es an ${to} abgegeben`,
  reassignedTo: (by, to) => `${by} hat es an ${to} weitergegeben`,
  commented: (by) => `${by} hat kommentiert`,
  away: (name, until) => `${name} war bis ${until} abwesend, ohne Vertretung`,
  awayWithStandIn: (name, until, standIn) =>
    `${name} war bis ${until} abwesend, deshalb wurde stattdessen ${standIn} gefragt`,
  left: (name) => `${name} hat den Chat verlassen`,
  unreachable: (name) => `Die Benachrichtigung an ${name} kam nicht an`,
  returned: (name) => `${name} ist zurück und wurde wieder gefragt`,
};
