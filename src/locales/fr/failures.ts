// French: why a notification did not get through, and what to do about it.
/* eslint no-irregular-whitespace: ["error", { "skipTemplates": true }] -- French has no-break spaces before its punctuation. */
import type { Sentences } from '../sentences.ts';

export const failures: Sentences['failures'] = {
  why: {
    notInstalled: 'l’application n’y est pas installée',
    permission: 'l’application n’y est pas installée, ou une autorisation manque',
    notFound: 'Teams ne trouve pas la personne ou la conversation',
    severalApps: 'plusieurs applications partagent une même identité',
    mistake: 'Teams n’a pas compris la demande',
    busy: 'Teams est saturé',
    outage: 'Teams rencontre un problème',
    noAnswer: 'Teams n’a pas répondu',
    signIn: 'Teams refuse l’authentification du service',
    appRemoved: 'je n’étais plus dans cette conversation',
    notInChannels: 'Teams n’en propose que dans les conversations de groupe',
    cardNotPosted: 'je n’ai pas pu publier la carte',
    ourMistake: 'j’ai commis une erreur en l’envoyant',
    unknown: 'la raison n’est plus connue',
  },
  next: {
    notInstalled: `Ajoutez-y de nouveau l’application : ce qui compte encore sera alors envoyé.`,
    permission:
      'Ajoutez l’application à cette conversation si elle y manque. Sinon, l’administration doit accorder l’autorisation TeamsActivity.Send.Chat : mettez à jour l’application dans cette conversation et acceptez les autorisations demandées.',
    notFound: 'Vérifiez que ces personnes sont encore dans la conversation et ont un compte Teams.',
    severalApps: 'L’administration doit donner à TEAMS_CATALOG_APP_ID l’identifiant du catalogue d’applications.',
    outdatedPackage:
      'L’administration doit charger le package actuel de l’application, puis l’application doit être mise à jour dans cette conversation.',
    mistake: `L’erreur vient de moi : l’administration trouvera les détails dans le journal du service et pourra renvoyer avec « countersign redrive » une fois l’erreur corrigée.`,
    signIn:
      'L’administration doit vérifier les identifiants du service, ainsi que l’horloge de la machine sur laquelle il tourne.',
    appRemoved: `Si l’application manque, ajoutez-la de nouveau : ce qui compte encore sera alors envoyé.`,
    notInChannels: 'Faites votre demande dans une conversation de groupe.',
    cardNotPosted: `Écrivez « show » et le numéro de l’élément : je ferai un nouvel essai.`,
    sendAgain: `L’administration peut renvoyer avec « countersign redrive ».`,
    triedAgain: 'Je continue d’essayer.',
  },
};
