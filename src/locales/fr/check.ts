// French: whether everything in a chat is set up right, and what to do where it is not.
/* eslint no-irregular-whitespace: ["error", { "skipTemplates": true }] -- French has no-break spaces before its punctuation. */
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count } = wordingOf('fr');

export const check: Sentences['check'] = {
  allRight: 'Tout est bien configuré dans cette conversation.',
  somethingWrong: 'Il y a quelque chose à corriger dans cette conversation.',
  installed: 'L’application est installée dans cette conversation.',
  notInstalled:
    'L’application n’est pas installée dans cette conversation. Pour l’ajouter, ouvrez la conversation, sélectionnez le signe plus, puis Countersign.',
  members: (members, readAt) =>
    count(members, {
      one: `{n} membre connu (dernière lecture : ${readAt}).`,
      other: `{n} membres connus (dernière lecture : ${readAt}).`,
    }),
  rosterUnread:
    'Je ne sais pas encore qui participe à cette conversation. Attendez une minute et vérifiez à nouveau ; si rien ne change, retirez-moi de la conversation, puis ajoutez-moi de nouveau.',
  withoutAccount: (names) =>
    `Sans compte professionnel à qui envoyer une notification : ${all(names)}. Adressez-vous à quelqu’un d’autre.`,
  allNotified: 'Toutes les notifications des 30 derniers jours sont arrivées.',
  refused: (times, answer, why) =>
    count(times, {
      one: `Teams a refusé {n} notification (${answer}) : ${why}.`,
      other: `Teams a refusé {n} notifications (${answer}) : ${why}.`,
    }),
  givenUp: (times, answer, why) =>
    count(times, {
      one: `{n} notification n’est pas arrivée (${answer}) : ${why}.`,
      other: `{n} notifications ne sont pas arrivées (${answer}) : ${why}.`,
    }),
  notSent: (times, why) =>
    count(times, {
      one: `{n} notification n’est pas arrivée : ${why}.`,
      other: `{n} notifications ne sont pas arrivées : ${why}.`,
    }),
  waiting: (times, why) =>
    count(times, {
      one: `{n} notification est encore en attente : ${why}.`,
      other: `{n} notifications sont encore en attente : ${why}.`,
    }),
  outdatedPackage:
    'Les notifications arrivent dans cette conversation sous forme de simples avis, car le package installé de l’application est ancien.',
  meantFor: (names) => `Envoi destiné à : ${all(names)}.`,
};
