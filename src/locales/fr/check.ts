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
  refused: (times, why) =>
    count(times, {
      one: `Teams a refusé {n} notification (${why}).`,
      other: `Teams a refusé {n} notifications (${why}).`,
    }),
  givenUp: (times, why) =>
    count(times, {
      one: `{n} notification n’est pas arrivée (${why}).`,
      other: `{n} notifications ne sont pas arrivées (${why}).`,
    }),
  notSent: {
    noAnswerInTime: (times) =>
      count(times, {
        one: '{n} notification n’est pas arrivée, car Teams n’a pas répondu pendant une journée.',
        other: '{n} notifications ne sont pas arrivées, car Teams n’a pas répondu pendant une journée.',
      }),
    appRemoved: (times) =>
      count(times, {
        one: '{n} notification n’a pas été envoyée, car je n’étais plus dans cette conversation.',
        other: '{n} notifications n’ont pas été envoyées, car je n’étais plus dans cette conversation.',
      }),
    notInChannels: (times) =>
      count(times, {
        one: '{n} notification n’a pas été envoyée, car Teams n’en propose que dans les conversations de groupe.',
        other: '{n} notifications n’ont pas été envoyées, car Teams n’en propose que dans les conversations de groupe.',
      }),
    cardNotPosted: (times) =>
      count(times, {
        one: '{n} notification n’a pas été envoyée, car je n’ai pas pu publier la carte qu’elle ouvre.',
        other: '{n} notifications n’ont pas été envoyées, car je n’ai pas pu publier la carte qu’elles ouvrent.',
      }),
    unknown: (times) =>
      count(times, {
        one: '{n} notification n’est pas arrivée, et je ne sais plus pourquoi.',
        other: '{n} notifications ne sont pas arrivées, et je ne sais plus pourquoi.',
      }),
  },
  meantFor: (names) => `Envoi destiné à : ${all(names)}.`,
  steps: {
    appRemoved: `Si l’application manque, ajoutez-la de nouveau : ce qui compte encore sera alors envoyé.`,
    permission:
      'L’administration doit accorder l’autorisation TeamsActivity.Send.Chat : mettez à jour l’application dans cette conversation et acceptez les autorisations demandées.',
    notFound: 'Vérifiez que ces personnes sont encore dans la conversation et ont un compte Teams.',
    severalApps:
      'Plusieurs applications partagent une même identité. L’administration doit donner à TEAMS_CATALOG_APP_ID l’identifiant du catalogue d’applications.',
    outdatedPackage:
      'L’administration doit charger le package actuel de l’application, puis l’application doit être mise à jour dans cette conversation.',
    notInChannels: 'Faites votre demande dans une conversation de groupe.',
    cardNotPosted: `Écrivez « show » et le numéro de l’élément : je ferai un nouvel essai.`,
    unknown: 'L’administration trouvera les détails dans le journal du service.',
  },
};
