// Spanish: what a person reads in the activity feed, beside the title that the app package gives.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { withArticle } from './withArticle.ts';

const { number } = wordingOf('es');

export const feed: Sentences['feed'] = {
  asked: (owner, title) => `${owner}: ${title}`,
  askedUntil: (owner, title, due) => `${owner}: ${title} (vencimiento: ${due})`,
  closed: (outcome, title) => `${outcome}: ${title}`,
  commented: (text, title) => `${text} – ${title}`,
  titles: {
    approvalRequired: (reference) => `Se solicita tu aprobación: ${reference}`,
    deploymentApprovalRequired: (reference) => `Se solicita tu aprobación: ${reference}`,
    taskCreated: (reference) => `Una tarea para ti: ${reference}`,
    approvalDecided: (reference) => `Ya hay una decisión sobre ${reference}`,
    taskCompleted: (reference) => `${reference} se ha cerrado`,
  },
};

export const notices: Sentences['notices'] = {
  reassigned: (reference, by, to) => `${by} ha pasado ${reference} a ${to}: ya no tienes que responder`,
  answersThemselves: (reference, name) => `${name} responde personalmente a ${reference}: ya no tienes que responder`,
  notNeeded: (reference, position) =>
    `${reference}: la fase ${number(position)} está decidida y ya no necesita respuestas`,
  passedOn: (reference, to) => `${reference} ya está en manos de ${to}`,
  standsIn: (reference, standIn, until) =>
    `${standIn} responde a ${reference} durante tu ausencia, hasta ${withArticle(until)}`,
  away: (reference, name, until) =>
    `${reference}: ${name} no está hasta ${withArticle(until)} y nadie responde en su lugar`,
  left: (reference, name) => `${reference}: ${name} ha salido del chat. Pásalo a otra persona`,
  unreachable: (reference, name) => `${reference}: no se pudo notificar a ${name}. Pásalo a otra persona o avísale tú`,
  escalated: (reference, to) => `${reference}: nadie decidió a tiempo; ahora decide ${to}`,
  overdue: (reference) => `${reference} ha vencido`,
  commented: (reference, by) => `${by} ha comentado en ${reference}`,
  reopened: (reference, by) => `${by} ha vuelto a abrir ${reference}`,
};
