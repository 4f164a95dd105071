// German: what a person reads in the activity feed, beside the title that the app package gives.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { number } = wordingOf('de');

export const feed: Sentences['feed'] = {
  asked: (owner, title) => `${owner}: ${title}`,
  askedUntil: (owner, title, due) => `${owner}: ${title} (bis ${due})`,
  closed: (outcome, title) => `${outcome}: ${title}`,
  commented: (text, title) => `${text} – ${title}`,
  titles: {
    approvalRequired: (reference) => `Ihre Genehmigung wird gebraucht: ${reference}`,
    deploymentApprovalRequired: (reference) => `Ihre Genehmigung wird gebraucht: ${reference}`,
    taskCreated: (reference) => `Eine Aufgabe für Sie: ${reference}`,
    approvalDecided: (reference) => `Über ${reference} wurde entschieden`,
    taskCompleted: (reference) => `${reference} ist abgeschlossen`,
  },
};

export const notices: Sentences['notices'] = {
  reassigned: (reference, by, to) =>
    `${by} hat ${reference} an ${to} weitergegeben: Ihre Antwort wird nicht mehr gebraucht`,
  answersThemselves: (reference, name) =>
    `${name} antwortet bei ${reference} nun selbst: Ihre Antwort wird nicht mehr gebraucht`,
  notNeeded: (reference, position) =>
    `${reference}: Stufe ${number(position)} ist entschieden und braucht keine Antworten mehr`,
  passedOn: (reference, to) => `${reference} liegt jetzt bei ${to}`,
  standsIn: (reference, standIn, until) =>
    `Zu ${reference} ist ${standIn} gefragt, solange Sie abwesend sind (bis ${until})`,
  away: (reference, name, until) => `${reference}: ${name} ist bis ${until} abwesend, ohne Vertretung`,
  left: (reference, name) => `${reference}: ${name} hat den Chat verlassen. Geben Sie es an jemand anderen weiter`,
  unreachable: (reference, name) =>
    `${reference}: Die Benachrichtigung an ${name} kam nicht an. Geben Sie es weiter, oder sagen Sie selbst Bescheid`,
  escalated: (reference, to) => `${reference}: Niemand hat rechtzeitig entschieden, deshalb ist jetzt ${to} gefragt`,
  overdue: (reference) => `${reference} ist überfällig`,
  commented: (reference, by) => `${by} hat ${reference} kommentiert`,
  reopened: (reference, by) => `${by} hat ${reference} wieder geöffnet`,
};
