// French: what a person reads in the activity feed, beside the title that the app package gives.
/* eslint no-irregular-whitespace: ["error", { "skipTemplates": true }] -- French has no-break spaces before its punctuation. */
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { number } = wordingOf('fr');

export const feed: Sentences['feed'] = {
  asked: (owner, title) => `${owner} : ${title}`,
  askedUntil: (owner, title, due) => `${owner} : ${title} (échéance : ${due})`,
  closed: (outcome, title) => `${outcome} : ${title}`,
  commented: (text, title) => `${text} – ${title}`,
  titles: {
    approvalRequired: (reference) => `Votre approbation est demandée : ${reference}`,
    deploymentApprovalRequired: (reference) => `Votre approbation est demandée : ${reference}`,
    taskCreated: (reference) => `Une tâche pour vous : ${reference}`,
    approvalDecided: (reference) => `Une décision a été prise pour ${reference}`,
    taskCompleted: (reference) => `${reference} : tâche clôturée`,
  },
};

export const notices: Sentences['notices'] = {
  reassigned: (reference, by, to) => `${by} a transmis ${reference} à ${to} : votre réponse n’est plus attendue`,
  answersThemselves: (reference, name) =>
    `${name} s’occupe en personne de ${reference} : votre réponse n’est plus attendue`,
  notNeeded: (reference, position) =>
    `${reference} : l’étape ${number(position)} est décidée, plus aucune réponse n’y est attendue`,
  passedOn: (reference, to) => `${reference} est désormais entre les mains de ${to}`,
  standsIn: (reference, standIn, until) =>
    `${standIn} vous remplace pour ${reference} pendant votre absence (retour : ${until})`,
  away: (reference, name, until) => `${reference} : absence sans remplacement, ${name} (retour : ${until})`,
  left: (reference, name) => `${reference} : ${name} a quitté la conversation. Transmettez à quelqu’un d’autre`,
  unreachable: (reference, name) =>
    `${reference} : la notification pour ${name} n’est pas arrivée. Transmettez, ou prévenez en personne`,
  escalated: (reference, to) => `${reference} : faute de décision à temps, la demande passe à ${to}`,
  overdue: (reference) => `${reference} est en retard`,
  commented: (reference, by) => `${by} a commenté ${reference}`,
  reopened: (reference, by) => `${by} a rouvert ${reference}`,
};
