// French: what stands on the card of an item.
/* eslint no-irregular-whitespace: ["error", { "skipTemplates": true }] -- French has no-break spaces before its punctuation. */
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { rhythm } from './rhythm.ts';

const { all, count, number, span } = wordingOf('fr');

export const card: Sentences['card'] = {
  approval: (reference) => `Approbation ${reference}`,
  task: (reference) => `Tâche ${reference}`,
  summary: (label, title, state) => `${label} : ${title} (${state})`,
  asksForApproval: (owner) => `${owner} demande une approbation`,
  assignsTask: (owner) => `${owner} a attribué une tâche`,

  states: {
    pending: 'En attente',
    approved: 'Approuvée',
    rejected: 'Rejetée',
    canceled: 'Annulée',
    expired: 'Expirée',
    open: 'Ouverte',
    done: 'Terminée',
  },
  overdue: 'En retard',

  due: (when) => `Échéance : ${when}`,
  overdueSince: (when) => `En retard depuis le ${when}`,
  expires: (when) => `Expire le ${when}`,
  remindsEvery: (minutes) => `Rappel ${rhythm(minutes)}`,
  reminded: (times) => count(times, { one: '{n} rappel envoyé', other: '{n} rappels envoyés' }),
  escalatesTo: (name, minutes) => `Sans décision après ${span(minutes)}, transmission à ${name}`,

  stageLabel: (position, total) => `Étape ${number(position)} sur ${number(total)}`,
  stagePeople: (people) => count(people, { one: '{n} personne', other: '{n} personnes' }),
  everyoneMayAnswer: 'Tout le monde ici peut répondre',
  everyoneMayComplete: 'Pour toute la conversation',
  approver: 'Une personne décide',
  rule: {
    any: 'La première réponse décide',
    all: 'Tout le monde doit approuver',
    count: (needed, total) =>
      count(needed, {
        one: `{n} sur ${number(total)} doit approuver`,
        other: `{n} sur ${number(total)} doivent approuver`,
      }),
  },
  progress: (approved, needed) =>
    count(approved, { one: `{n} approbation sur ${number(needed)}`, other: `{n} approbations sur ${number(needed)}` }),

  status: {
    approved: 'Approuvé',
    rejected: 'Rejeté',
    asked: 'En attente',
    notAskedYet: 'À venir',
    notNeeded: 'Pas nécessaire',
    assigned: 'En charge',
    away: 'Absence',
    left: 'Hors conversation',
    unreachable: 'Sans notification',
  },
  sameStatus: (status, names) => `${status} : ${all(names)}`,
  answeredFor: (by, absent) => `${by} a répondu pour ${absent}`,
  awayUntil: (when) => `Retour le ${when}`,
  standsIn: (name) => `Remplacement par ${name}`,
  nobodyStandsIn: 'Sans remplacement',
  cannotBeNotified: 'Teams a refusé la notification',
  escalated: (when) => `Demande transmise le ${when}, faute de décision : cette réponse est décisive`,

  comments: (total) => count(total, { one: '{n} commentaire', other: '{n} commentaires' }),
  latestComments: (shown, total) =>
    count(shown, {
      one: `Le dernier des ${number(total)} commentaires`,
      other: `Les {n} derniers des ${number(total)} commentaires`,
    }),

  review: 'Examiner',
  approve: 'Approuver',
  reject: 'Rejeter',
  done: 'Marquer comme terminée',
  cancel: 'Annuler la demande',
  cancelTask: 'Annuler la tâche',
  remind: 'Relancer',
  reassign: 'Transmettre',
  comment: 'Commenter',
  onlyComment: 'Commenter seulement',
  reopen: 'Rouvrir',

  yourAnswerCountsFor: (name) => `Vous remplacez ${name} : votre réponse compte comme la sienne.`,
  yourAnswerDecides: 'Faute de décision à temps, c’est votre réponse qui décide.',
  commentLabel: 'Commentaire',
  commentPlaceholder: 'Ajoutez un commentaire (obligatoire pour rejeter)',
  threadLabel: 'Votre commentaire',
  threadPlaceholder: 'Que doivent savoir les autres ?',
  threadMissing: 'Écrivez d’abord votre commentaire.',
  reasonLabel: 'Motif (facultatif)',
  reasonPlaceholder: 'Pourquoi n’est-ce plus nécessaire ?',
  fromLabel: 'Qui faut-il remplacer ?',
  toLabel: 'Qui prend le relais ?',
  personPlaceholder: 'Entrez un nom',
  personChoice: 'Choisissez une personne',
  personMissing: 'Choisissez d’abord une personne.',
  reassignWaits: `Je vérifie qui participe à cette conversation : la réponse arrive dans un instant.`,
  reassignToWhom: 'Personne n’a été choisi : ouvrez « Transmettre » et choisissez une personne.',

  deadButton: 'Ce bouton ne fonctionne plus. Tapez « show » et le numéro de l’élément pour obtenir une nouvelle carte.',
};
