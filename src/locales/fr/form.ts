// French: the dialogs in which an approval is asked for or a task assigned, and the cards that open them.
/* eslint no-irregular-whitespace: ["error", { "skipTemplates": true }] -- French has no-break spaces before its punctuation. */
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { rhythm } from './rhythm.ts';

const { number, span } = wordingOf('fr');

export const form: Sentences['form'] = {
  request: {
    title: 'Demander une approbation',
    launch: 'Demandez une approbation dans cette conversation.',
    open: 'Remplir la demande',
    what: 'Que faut-il approuver ?',
    whatPlaceholder: 'Déployer la version 1.4',
    people: 'Qui doit approuver ?',
    send: 'Envoyer la demande',
  },
  task: {
    title: 'Créer une tâche',
    launch: 'Attribuez une tâche dans cette conversation.',
    open: 'Remplir la tâche',
    what: 'Que faut-il faire ?',
    whatPlaceholder: 'Rédiger les notes de version',
    people: 'Qui doit s’en charger ?',
    send: 'Attribuer la tâche',
  },
  stage: (position) => `Étape ${number(position)}`,
  stageOrder: 'Une étape commence quand la précédente a approuvé.',
  peoplePlaceholder: 'Noms, ou rien : tout le monde',
  stagePeoplePlaceholder: 'Entrez des noms',
  rule: 'Qu’est-ce qui décide ?',
  rules: {
    any: 'La première réponse',
    all: 'Tout le monde doit approuver',
    count: 'Un nombre d’approbations',
  },
  needed: 'Combien d’approbations ?',
  neededPlaceholder: 'Si un nombre décide',
  addStage: 'Ajouter une étape',
  removeStage: 'Retirer la dernière étape',
  note: 'Note',
  notePlaceholder: 'De quoi décider : raisons, liens, risques',
  dueDate: 'Date d’échéance',
  dueTime: 'Heure d’échéance',
  more: 'Rappels, escalade et expiration',
  remindEvery: 'Fréquence des rappels',
  never: 'Jamais',
  every: (minutes) => capitalized(rhythm(minutes)),
  escalateTo: 'Sans décision, à qui transmettre ?',
  escalatePlaceholder: 'Entrez un nom',
  escalateAfter: 'Combien de temps attendre une décision ?',
  noEscalation: 'Pas d’escalade',
  after: (minutes) => span(minutes),
  expiresDate: 'Date d’expiration',
  expiresTime: 'Heure d’expiration',

  mistakes: {
    dueNotUnderstood: 'L’heure d’échéance demande une date : choisissez le jour.',
    expiresNotUnderstood: 'L’heure d’expiration demande une date : choisissez le jour.',
    escalationIncomplete: 'Une escalade demande une personne et un délai : indiquez les deux, ou aucun.',
    stageWithoutPeople: (position) =>
      `L’étape ${number(position)} ne s’adresse à personne : ajoutez des personnes, ou retirez l’étape.`,
    neededNotANumber: (position) =>
      `L’étape ${number(position)} ne dit pas combien d’approbations décident : indiquez un nombre entier.`,
  },
};

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
