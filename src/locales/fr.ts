// French: every sentence a user reads. People are addressed as "vous", as Teams does; the command words stay English.
/* eslint no-irregular-whitespace: ["error", { "skipTemplates": true }] -- French has no-break spaces before its punctuation. */
import { card } from './fr/card.ts';
import { check } from './fr/check.ts';
import { failures } from './fr/failures.ts';
import { feed, notices } from './fr/feed.ts';
import { form } from './fr/form.ts';
import { ledger } from './fr/ledger.ts';
import { history, list, listing } from './fr/list.ts';
import { outcome } from './fr/outcome.ts';
import { refusals } from './fr/refusals.ts';
import { away, reply } from './fr/reply.ts';
import { trouble } from './fr/trouble.ts';
import type { Sentences } from './sentences.ts';
import { wordingOf } from './wording.ts';

const { count } = wordingOf('fr');

export const fr: Sentences = {
  language: 'fr',

  others: (people) => count(people, { one: '{n} autre', other: '{n} autres' }),

  picked: (people) => count(people, { one: 'la personne choisie', other: '{n} personnes choisies' }),

  card,
  feed,
  notices,
  outcome,
  reply,
  away,
  trouble,
  list,
  listing,
  history,
  form,
  check,
  failures,
  ledger,
  refusals,

  help: {
    title: 'Ce que je sais faire',
    more: 'Tapez « help » et une commande pour tout savoir sur elle, par exemple « help request ».',
    allInPersonalChat: 'Pour tout le reste, écrivez-moi « help » dans notre conversation personnelle.',
    examples: 'Exemples :',
    groups: {
      asking: 'Demander',
      answering: 'Répondre',
      managing: 'Gérer',
      finding: 'Retrouver',
      away: 'S’absenter',
      help: 'Aide',
    },
    commands: {
      request: {
        form: 'request <titre> [from @A @B [any|all|2 of]] [then @C @D [règle]] [due <moment>] [remind every <durée>] [escalate to @E after <durée>] [expires <moment>] [note <texte>]',
        does: 'Demande une approbation. Si vous ne nommez personne, toute la conversation peut répondre.',
        examples: [
          'request Déployer la version 1.4 from @Bob @Carla all',
          'request Déployer la version 1.4 from 2 of @Bob @Carla @Dana then @Eve due vendredi 17:00 note Testée en préproduction',
          'request « Budget 2027 » from @Bob remind every 1d escalate to @Carla after 3d expires 2026-12-31',
        ],
      },
      task: {
        form: 'task <titre> [for @A @B] [due <moment>] [note <texte>]',
        does: 'Attribue une tâche. Si vous ne nommez personne, elle est pour toute la conversation.',
        examples: [
          'task Rédiger les notes de version for @Carla',
          'task Arroser les plantes for @Bob due demain 12:00',
        ],
      },
      approve: {
        form: 'approve 42 [commentaire]',
        does: 'Approuve une demande, comme le bouton de sa carte.',
        examples: ['approve 42', 'approve 42 D’accord, mais pas avant midi'],
      },
      reject: {
        form: 'reject 42 <motif>',
        does: 'Rejette une demande, avec le motif.',
        examples: ['reject 42 Les tests échouent'],
      },
      done: { form: 'done 42', does: 'Marque une tâche comme terminée.', examples: ['done 42'] },
      comment: {
        form: 'comment 42 <texte>',
        does: 'Ajoute un commentaire que tout le monde peut lire, sur un élément ouvert ou clôturé.',
        examples: ['comment 42 J’attends encore les chiffres'],
      },
      cancel: {
        form: 'cancel 42 [motif]',
        does: 'Annule ce que vous avez demandé.',
        examples: ['cancel 42', 'cancel 42 plus nécessaire'],
      },
      remind: {
        form: 'remind 42',
        does: 'Relance les personnes qui ne vous ont pas encore répondu.',
        examples: ['remind 42'],
      },
      reassign: {
        form: 'reassign 42 [from @A] to @B',
        does: 'S’adresse à quelqu’un d’autre. Vous pouvez transmettre votre part, et toute part de ce que vous avez demandé.',
        examples: ['reassign 42 to @Bob', 'reassign 42 from @Carla to @Bob'],
      },
      reopen: { form: 'reopen 42', does: 'Rouvre une tâche clôturée.', examples: ['reopen 42'] },
      list: {
        form: 'list [mine|sent|overdue|closed]',
        does: 'Montre ce qui est ouvert dans cette conversation, ce qui vous attend, ce que vous avez demandé, ce qui est en retard ou clôturé.',
        examples: ['list', 'list mine'],
      },
      show: {
        form: 'show 42',
        does: 'Publie à nouveau la carte d’un élément, à la fin de la conversation, et indique à l’auteur de la demande qui a été prévenu.',
        examples: ['show 42'],
      },
      history: { form: 'history 42', does: 'Montre qui a fait quoi, et quand.', examples: ['history 42'] },
      away: {
        form: 'away until <moment> [-> @B]',
        does: 'Signale votre absence. La personne que vous nommez répond à votre place.',
        examples: ['away until lundi -> @Bob', 'away until 2026-12-31'],
      },
      back: { form: 'back', does: 'Signale votre retour.', examples: ['back'] },
      check: {
        form: 'check',
        does: 'Vérifie que tout est configuré dans cette conversation pour que je fonctionne.',
        examples: ['check'],
      },
      help: {
        form: 'help [commande]',
        does: 'Montre ce que je sais faire, ou comment utiliser une commande.',
        examples: ['help', 'help request'],
      },
    },
    clauses: {
      title: '« <titre> » : entre guillemets, des mots comme « from » et « due » peuvent faire partie du titre.',
      from: 'from @A @B : qui doit répondre. « any » : la première réponse décide (c’est le cas si vous ne dites rien). « all » : tout le monde doit approuver. « 2 of » : deux personnes doivent approuver.',
      then: 'then @C : qui doit répondre ensuite, une fois l’étape précédente approuvée ; autant de fois que vous voulez.',
      for: 'for @A @B : à qui revient la tâche ; une de ces personnes la marque comme terminée.',
      due: 'due <moment> : pour quand. Une date seule signifie ce jour-là à 17:00.',
      remind: 'remind every <durée> : à quelle fréquence relancer les personnes qui n’ont pas répondu.',
      escalate: 'escalate to @E after <durée> : qui décide si personne ne l’a fait à temps.',
      expires: 'expires <moment> : quand la demande expire sans réponse. Une date seule signifie la fin de ce jour-là.',
      note: 'note <texte> : des détails pour la carte.',
    },
    times:
      '<moment> est par exemple « vendredi 17:00 », « demain », « 2026-12-01 », « 2026-12-01 17:00 » ou « 4h » ; <durée> est par exemple « 90m », « 4h », « 2d » ou « 1w ».',
  },

  mistakes: {
    rightForm: (form) => `Tapez : ${form}`,
    unknownCommand: (word) => `Je ne connais pas la commande « ${word} ».`,
    didYouMean: (guess) => `Vouliez-vous dire « ${guess} » ?`,
    seeHelp: 'Tapez « help » pour voir ce que je sais faire.',
    noCommand: 'Que voulez-vous faire ? Tapez par exemple « request », « task » ou « list ».',
    titleMissing: 'Il manque le titre.',
    numberMissing: 'De quel élément s’agit-il ? Il manque son numéro.',
    reasonMissing: 'Un rejet demande un motif. Tapez-le après le numéro.',
    commentMissing: 'Il manque le texte du commentaire. Tapez-le après le numéro.',
    notANumber: (word) => `« ${word} » n’est pas le numéro d’un élément.`,
    unknownFilter: (word) => `Je ne connais pas la liste « ${word} ».`,
    notUnderstood: (text) => `Je ne comprends pas « ${text} ».`,
    quoteIt: 'Si cela fait partie du titre ou de la note, mettez le titre ou la note entre guillemets.',
    twoRules: (text) => `Il y a deux règles : « ${text} ». N’en indiquez qu’une pour les mêmes personnes.`,
    firstStageMissing: 'Avant « then », indiquez qui répond d’abord : placez « from » et des personnes devant.',
    timeMissing: (keyword) =>
      `Après « ${keyword} », il manque un moment, par exemple « vendredi 17:00 », « 2026-12-01 17:00 », « 4h » ou « 2d ».`,
    timeNotUnderstood: (text, keyword) =>
      `Après « ${keyword} », je ne comprends pas le moment « ${text} ». Je connais par exemple « vendredi 17:00 », « 2026-12-01 17:00 », « 4h » et « 2d ».`,
    spanMissing: (keyword) => `Après « ${keyword} », indiquez une durée, par exemple « 90m », « 4h » ou « 2d ».`,
    spanNotUnderstood: (text, keyword) =>
      `Après « ${keyword} », je ne comprends pas « ${text} ». Indiquez une durée, par exemple « 90m », « 4h » ou « 2d ».`,
    clauseTwice: (keyword) =>
      `« ${keyword} » apparaît deux fois. Si l’un des deux fait partie du titre ou de la note, mettez le titre ou la note entre guillemets.`,
    onlyRequests: (keyword) =>
      `Une tâche ne peut pas avoir « ${keyword} », seule une demande le peut. Si cela fait partie du titre ou de la note, mettez le titre ou la note entre guillemets.`,
    pickPeople: (keyword) =>
      `Après « ${keyword} », tapez @ et choisissez des personnes. Si « ${keyword} » fait partie du titre, mettez le titre entre guillemets.`,
    personMissing: (keyword) => `Après « ${keyword} », tapez @ et choisissez une personne.`,
    peopleInTitle: (name, keyword) =>
      `Pour solliciter ${name}, placez « ${keyword} » devant le nom. Si le nom fait partie du titre, mettez le titre entre guillemets.`,
    toMissing: (name, keyword) => `Pour solliciter plutôt ${name}, placez « ${keyword} » devant le nom.`,
    quoteOpen: 'Il manque un guillemet : l’un d’eux a été ouvert et pas fermé.',
  },
};
