// French: lists of items, and the history of one.
/* eslint no-irregular-whitespace: ["error", { "skipTemplates": true }] -- French has no-break spaces before its punctuation. */
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count, number } = wordingOf('fr');

export const list: Sentences['list'] = {
  open: {
    heading: (total) => count(total, { one: '{n} élément ouvert', other: '{n} éléments ouverts' }),
    empty: 'Rien n’est ouvert ici. Tapez « request » ou « task » pour commencer.',
  },
  mine: {
    heading: (total) =>
      count(total, { one: '{n} élément attend votre réponse', other: '{n} éléments attendent votre réponse' }),
    empty: 'Rien n’attend votre réponse.',
  },
  sent: {
    heading: (total) => count(total, { one: '{n} élément à votre demande', other: '{n} éléments à votre demande' }),
    empty: 'Vous n’avez encore rien demandé ici.',
  },
  overdue: {
    heading: (total) => count(total, { one: '{n} élément en retard', other: '{n} éléments en retard' }),
    empty: 'Rien n’est en retard.',
  },
  closed: {
    heading: (total) => count(total, { one: '{n} élément clôturé', other: '{n} éléments clôturés' }),
    empty: 'Rien n’a encore été clôturé ici.',
  },
};

export const listing: Sentences['listing'] = {
  numbered: (reference, title) => `${reference} ${title}`,
  askedBy: (owner) => `par ${owner}`,
  waitsFor: (names) => `en attente : ${all(names)}`,
  waitsForEveryone: 'ouvert à toute la conversation',
  waitsForNobody: 'personne ne peut répondre pour le moment',
  page: (page, pages) => `Page ${number(page)} sur ${number(pages)}`,
  previous: 'Précédent',
  next: 'Suivant',
  openCard: 'Ouvrir',
};

export const history: Sentences['history'] = {
  heading: (reference, title) => `Historique de ${reference} : ${title}`,
  title: (reference) => `Historique de ${reference}`,
  earlier: (events) => count(events, { one: '{n} entrée précédente', other: '{n} entrées précédentes' }),
  requested: (by) => `${by} a demandé une approbation`,
  assigned: (by) => `${by} a attribué la tâche`,
  approved: 'La demande est approuvée',
  rejected: 'La demande est rejetée',
  expired: 'Expirée sans décision',
  done: (by) => `${by} a marqué la tâche comme terminée`,
  reopened: (by) => `${by} a rouvert la tâche`,
  overdue: 'L’échéance est passée',
  stageOpened: (position) => `L’étape ${number(position)} a commencé`,
  approvedBy: (by) => `${by} a approuvé`,
  rejectedBy: (by) => `${by} a rejeté`,
  approvedFor: (by, absent) => `${by} a approuvé pour ${absent}`,
  rejectedFor: (by, absent) => `${by} a rejeté pour ${absent}`,
  canceled: (by) => `${by} a annulé`,
  reminded: (by) => `${by} a envoyé un rappel`,
  remindedByItself: 'Un rappel est parti',
  escalated: (to) => `Faute de décision à temps, la demande est passée à ${to}`,
  reassigned: (by, from, to) => `${by} a transmis : ${to} remplace ${from}`,
  handedOver: (by, to) => `${by} a passé la main à ${to}`,
  reassignedTo: (by, to) => `${by} a transmis à ${to}`,
  commented: (by) => `${by} a commenté`,
  away: (name, until) => `Absence sans remplacement : ${name} (retour : ${until})`,
  awayWithStandIn: (name, until, standIn) => `${standIn} a remplacé ${name} pendant son absence (retour : ${until})`,
  left: (name) => `${name} a quitté la conversation`,
  unreachable: (name) => `La notification pour ${name} n’est pas arrivée`,
  returned: (name) => `${name} est de retour et peut de nouveau répondre`,
};
