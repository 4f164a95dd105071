// French: why something cannot be done, each in one sentence that also says what can be.
/* eslint no-irregular-whitespace: ["error", { "skipTemplates": true }] -- French has no-break spaces before its punctuation. */
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';

const { all, any, count, number, span } = wordingOf('fr');

function people(total: number): string {
  return count(total, { one: '{n} personne', other: '{n} personnes' });
}

export const refusals: Sentences['refusals'] = {
  titleMissing: 'Il manque le titre : indiquez de quoi il s’agit.',
  titleTooLong: (limit) => `Le titre dépasse ${number(limit)} caractères : mettez les détails dans une note.`,
  noteTooLong: (limit) =>
    `La note dépasse ${number(limit)} caractères : raccourcissez-la, ou ajoutez un lien vers les détails.`,
  commentTooLong: (limit) =>
    `Le commentaire dépasse ${number(limit)} caractères : raccourcissez-le, ou écrivez-en plusieurs.`,
  reasonTooLong: (limit) =>
    `Le motif dépasse ${number(limit)} caractères : raccourcissez-le, ou ajoutez la suite en commentaire.`,
  commentMissing: 'Le commentaire est vide : écrivez ce que vous voulez dire.',
  rejectNeedsComment: 'Un rejet demande un motif : ajoutez un commentaire et rejetez à nouveau.',
  tooManyPeople: (limit) =>
    `Vous pouvez solliciter au plus ${people(limit)} à la fois : réduisez la liste, ou adressez-vous à toute la conversation.`,
  tooManyStages: (limit) =>
    `Une demande peut avoir au plus ${number(limit)} étapes : regroupez plus de personnes dans une même étape.`,
  ownerIsOnlyApprover: 'Vous ne pouvez pas approuver votre propre demande : adressez-vous à quelqu’un d’autre.',
  nobodyElseInChat:
    'Il n’y a personne d’autre dans cette conversation : faites votre demande dans une conversation de groupe dont je fais partie.',
  ruleNeedsMorePeople: (needed, total) =>
    `Avec ${people(total)}, ${number(needed)} approbations sont impossibles : ajoutez des personnes, ou demandez moins d’approbations.`,
  dateInPast: (when) => `Ce moment est déjà passé (${when}) : indiquez-en un plus tardif.`,
  dateTooFar: (years) =>
    count(years, {
      one: 'C’est dans plus de {n} an : indiquez un moment plus proche.',
      other: 'C’est dans plus de {n} ans : indiquez un moment plus proche.',
    }),
  dueAfterExpiry: (due, expires) =>
    `L’échéance (${due}) est après l’expiration (${expires}) : repoussez l’expiration, ou avancez l’échéance.`,
  reminderTooOften: (minutes) =>
    `L’intervalle minimal entre deux rappels est de ${span(minutes)} : indiquez-en un plus long.`,
  escalationTooSoon: (minutes) => `Le délai minimal d’une escalade est de ${span(minutes)} : indiquez-en un plus long.`,
  escalatesToOnlyApprover: (name) =>
    `Seule cette personne (${name}) doit déjà répondre, l’escalade ne changerait rien : choisissez quelqu’un d’autre.`,
  ownerCannotAnswer:
    'La demande vient de vous, vous ne pouvez donc pas y répondre : vous pouvez relancer, transmettre ou annuler.',
  ownerCannotBeAsked: (owner) =>
    `La demande vient de cette personne (${owner}), qui ne peut donc pas y répondre : choisissez quelqu’un d’autre.`,
  delegateIsOwner: (absent, until) =>
    `Vous remplacez ${absent} pendant son absence (retour : ${until}) et ne pouvez pas approuver votre propre demande : adressez-vous à quelqu’un d’autre.`,
  waitsForOthers: (names) => `C’est à ${any(names)} de répondre, pas à vous : vous pouvez tout de même commenter.`,
  notAsked: 'Votre réponse n’est pas demandée ici : vous pouvez tout de même commenter.',
  notThisStageYet: (position) =>
    `Ce n’est pas encore votre tour : vous intervenez à l’étape ${number(position)}, et je vous préviendrai.`,
  alreadyAnswered: (when) =>
    `Vous avez déjà répondu (${when}), et cette réponse compte : ajoutez un commentaire pour en dire plus.`,
  answeredForYou: (by, when) =>
    `${by} a déjà répondu pour vous (${when}), et cette réponse compte : ajoutez un commentaire pour en dire plus.`,
  alreadyClosed: (outcome) => `C’est déjà clôturé : ${outcome}.`,
  alreadyClosedSince: (outcome, when) => `C’est déjà clôturé : ${outcome} (${when}).`,
  onlyOwnerCancels: (owner) => `Seule la personne à l’origine de la demande peut l’annuler : adressez-vous à ${owner}.`,
  onlyOwnerReminds: (owner) => `Seule la personne à l’origine de la demande peut relancer : adressez-vous à ${owner}.`,
  remindedRecently: (again) =>
    `Un rappel est parti il y a moins d’une heure : attendez avant d’envoyer le suivant (possible dès ${again}).`,
  remindersUsedUp: (limit) =>
    count(limit, {
      one: '{n} rappel est parti, et c’est le maximum : transmettez, ou écrivez directement.',
      other: '{n} rappels sont partis, et c’est le maximum : transmettez, ou écrivez directement.',
    }),
  nobodyToRemind: (reference) =>
    `Personne ne peut recevoir de rappel pour ${reference} : transmettez à quelqu’un d’autre.`,
  notYoursToReassign: (owner) =>
    `Seule la personne à l’origine de la demande, ou qui doit encore répondre, peut transmettre : adressez-vous à ${owner}.`,
  reassignFromWhom: (names) => `Plusieurs personnes doivent répondre : précisez qui il faut remplacer, ${any(names)}.`,
  isNotAsked: (name) =>
    `${name} n’a pas à répondre ici, il n’y a donc rien à transmettre : choisissez une personne qui doit répondre.`,
  isAskedAlready: (name) => `${name} doit déjà répondre : choisissez quelqu’un d’autre.`,
  hasAnswered: (name) =>
    `${name} a déjà répondu, et cette réponse compte : choisissez une personne qui n’a pas répondu.`,
  stillOpen: 'C’est encore ouvert, il n’y a donc rien à rouvrir.',
  approvalStaysClosed: (reference) =>
    `${reference} est une approbation, et son résultat est définitif : faites une nouvelle demande.`,
  notYoursToReopen: (owner) =>
    `Seule une personne qui a attribué ou reçu la tâche peut la rouvrir : adressez-vous à ${owner}.`,
  notAnApproval: (reference) =>
    `${reference} est une tâche : vous pouvez la marquer comme terminée, mais pas l’approuver ni la rejeter.`,
  notATask: (reference) =>
    `${reference} est une demande d’approbation : vous pouvez l’approuver ou la rejeter, mais pas la marquer comme terminée.`,
  noSuchNumber: (item) =>
    `Il n’y a pas de #${item} dans cette conversation : tapez « list » pour voir ce qui est ouvert.`,
  noSuchItem: 'Cet élément n’existe plus.',
  notInChat: (total, names) =>
    count(total, {
      one: `${all(names)} n’est pas dans cette conversation : ajoutez cette personne, puis recommencez.`,
      other: `${all(names)} ne sont pas dans cette conversation : ajoutez ces personnes, puis recommencez.`,
    }),
  withoutAccount: (total, names) =>
    count(total, {
      one: `${all(names)} n’a pas de compte professionnel et ne peut pas répondre : adressez-vous à quelqu’un d’autre.`,
      other: `${all(names)} n’ont pas de compte professionnel et ne peuvent pas répondre : adressez-vous à quelqu’un d’autre.`,
    }),
  delegateIsSelf: 'Vous ne pouvez pas vous remplacer vous-même : indiquez quelqu’un d’autre, ou personne.',
  delegationLoop: (names) =>
    count(names.length, {
      one: `Cela revient à vous, car ${all(names)} ne peut pas répondre non plus pour le moment : indiquez une personne disponible.`,
      other: `Cela revient à vous, car ${all(names)} ne peuvent pas répondre non plus pour le moment : indiquez une personne disponible.`,
    }),
  notAway: 'Vous n’avez pas d’absence en cours, il n’y a donc rien à terminer.',
  appNotInChat: 'Je ne suis pas dans cette conversation : ajoutez-y Countersign, puis réessayez.',
};
