// French: how far the notifications of an item have come, for its owner.
/* eslint no-irregular-whitespace: ["error", { "skipTemplates": true }] -- French has no-break spaces before its punctuation. */
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count } = wordingOf('fr');

export const ledger: Sentences['ledger'] = {
  title: (reference) => `Notifications de ${reference}`,
  summary: (reference, counts) => `Notifications de ${reference} : ${all(counts)}`,
  counts: {
    failed: (notifications) => count(notifications, { one: '{n} non remise', other: '{n} non remises' }),
    waiting: (notifications) => count(notifications, { other: '{n} en attente' }),
    accepted: (notifications) => count(notifications, { one: '{n} remise', other: '{n} remises' }),
  },
  none: 'Il n’y a personne à prévenir pour le moment.',
  everyone: 'Toute la conversation',
  gone: (people) =>
    count(people, {
      one: 'Une personne qui a quitté la conversation',
      other: '{n} personnes qui ont quitté la conversation',
    }),
  of: (names, how) => `${all(names)} : ${how}`,
  accepted: (at) => `notification remise (${at})`,
  acceptedPlain: (at) =>
    `notification remise (${at}) sous forme de simple avis, car le package installé de l’application est ancien`,
  waitsForCard: 'en attente de la publication de la carte',
  waitsForTurn: 'en attente de son tour',
  waitsUntil: (why, at) => `en attente : ${why}, prochain essai : ${at}`,
  failed: (why) => `notification non remise : ${why}`,
  attempts: (how, attempts) => count(attempts, { one: `${how} ({n} essai)`, other: `${how} ({n} essais)` }),
  short: { failed: 'notification non remise', waiting: 'en attente', accepted: 'notification remise' },
};
