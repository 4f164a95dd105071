// French: what the bot answers to a command that worked; `item` is the number and the title, such as "#42 « Deploy »".
/* eslint no-irregular-whitespace: ["error", { "skipTemplates": true }] -- French has no-break spaces before its punctuation. */
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, count, number } = wordingOf('fr');

function ago(seconds: number): string {
  return count(seconds, { one: 'il y a {n} seconde', other: 'il y a {n} secondes' });
}

export const reply: Sentences['reply'] = {
  item: (reference, title) => `${reference} « ${title} »`,
  approved: (item) => `Approuvée : ${item}`,
  rejected: (item) => `Rejetée : ${item}`,
  approvalCounted: (item, approved, needed) =>
    `Votre approbation compte : ${number(approved)} sur ${number(needed)} pour l’instant. ${item}`,
  approvalOpensStage: (item, position, total) =>
    `Votre approbation compte, et l’étape ${number(position)} sur ${number(total)} commence. ${item}`,
  rejectionCounted: (item, names) =>
    names.length === 0
      ? `Votre rejet compte, mais ne décide pas à lui seul. ${item}`
      : `Votre rejet compte, mais ne décide pas à lui seul (en attente : ${all(names)}). ${item}`,
  done: (item) => `Terminée : ${item}`,
  canceled: (item) => `Annulée : ${item}`,
  reopened: (item) => `Rouverte : ${item}`,
  reminded: (item, names) => `Rappel envoyé à ${all(names)} : ${item}`,
  remindedEveryone: (item) => `Rappel envoyé à toute la conversation : ${item}`,
  reassigned: (item, to) => `C’est maintenant à ${to} de répondre. ${item}`,
  reassignedLater: (item, to, position) => `${to} devra répondre à l’étape ${number(position)}. ${item}`,
  reassignedAway: (item, to, standIn) => `${to} n’est pas là : c’est maintenant à ${standIn} de répondre. ${item}`,
  reassignedWaits: (item, to) =>
    `C’est maintenant à ${to} de répondre, mais cette personne n’est pas là, et personne ne la remplace. ${item}`,
  commented: (item) => `Commentaire ajouté : ${item}`,
  back: 'Bon retour. Les demandes vous parviennent de nouveau.',
  repeated: (reference, seconds) =>
    `C’est déjà ${reference} (${ago(seconds)}). Pour en créer une autre, redemandez dans une minute ou avec d’autres mots.`,
  repeatedWaits: (seconds) =>
    `J’ai déjà cette demande (${ago(seconds)}). Pour en créer une autre, redemandez dans une minute ou avec d’autres mots.`,
  rosterUnreadable:
    'Je n’ai pas pu savoir qui participe à cette conversation, et personne n’a donc reçu de demande. Vérifiez que j’en fais encore partie, puis réessayez.',
};

export const away: Sentences['away'] = {
  withStandIn: (until, to) =>
    `Votre absence est notée (retour : ${until}). ${to} répond à votre place, et vous restez au courant.`,
  throughAnother: (until, to, standIn) =>
    `Votre absence est notée (retour : ${until}). Comme ${to} n’est pas là non plus, ${standIn} répond à votre place, et vous restez au courant.`,
  nobodyThere: (until, to) =>
    `Votre absence est notée (retour : ${until}). ${to} n’est pas là non plus, sans remplacement : les demandes attendent un retour.`,
  alone: (until) =>
    `Votre absence est notée (retour : ${until}). Les demandes vous attendent, et qui vous sollicite le sait.`,
  handedOver: (items, to) =>
    count(items, {
      one: `{n} élément ouvert qui vous attend passe aussi à ${to}, si ${to} est dans la conversation et peut répondre.`,
      other: `{n} éléments ouverts qui vous attendent passent aussi à ${to}, si ${to} est dans la conversation et peut répondre.`,
    }),
  waiting: (items) =>
    count(items, { one: '{n} élément ouvert vous attend.', other: '{n} éléments ouverts vous attendent.' }),
  endWithBack: 'Tapez « back » à votre retour.',
};
