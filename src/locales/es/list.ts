// Spanish: lists of items, and the history of one.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { withArticle } from './withArticle.ts';

const { all, count, number } = wordingOf('es');

export const list: Sentences['list'] = {
  open: {
    heading: (total) => count(total, { one: '{n} elemento abierto', other: '{n} elementos abiertos' }),
    empty: 'Aquí no hay nada abierto. Escribe «request» o «task» para empezar.',
  },
  mine: {
    heading: (total) =>
      count(total, { one: '{n} elemento espera tu respuesta', other: '{n} elementos esperan tu respuesta' }),
    empty: 'Nada espera tu respuesta.',
  },
  sent: {
    heading: (total) => count(total, { one: '{n} elemento enviado por ti', other: '{n} elementos enviados por ti' }),
    empty: 'Todavía no has enviado nada aquí.',
  },
  overdue: {
    heading: (total) => count(total, { one: '{n} elemento vencido', other: '{n} elementos vencidos' }),
    empty: 'No hay nada vencido.',
  },
  closed: {
    heading: (total) => count(total, { one: '{n} elemento cerrado', other: '{n} elementos cerrados' }),
    empty: 'Aquí todavía no se ha cerrado nada.',
  },
};

export const listing: Sentences['listing'] = {
  numbered: (reference, title) => `${reference} ${title}`,
  askedBy: (owner) => `de ${owner}`,
  waitsFor: (names) => `pendiente de ${all(names)}`,
  waitsForEveryone: 'pendiente de cualquiera en el chat',
  waitsForNobody: 'ahora nadie puede responder',
  page: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
  previous: 'Anterior',
  next: 'Siguiente',
  openCard: 'Abrir',
};

export const history: Sentences['history'] = {
  heading: (reference, title) => `Historial de ${reference}: ${title}`,
  title: (reference) => `Historial de ${reference}`,
  earlier: (events) => count(events, { one: '{n} entrada anterior', other: '{n} entradas anteriores' }),
  requested: (by) => `${by} solicitó la aprobación`,
  assigned: (by) => `${by} asignó la tarea`,
  approved: 'Quedó aprobada',
  rejected: 'Quedó rechazada',
  expired: 'Expiró sin una decisión',
  done: (by) => `${by} la marcó como completada`,
  reopened: (by) => `${by} la volvió a abrir`,
  overdue: 'Venció',
  stageOpened: (position) => `Empezó la fase ${number(position)}`,
  approvedBy: (by) => `${by} aprobó`,
  rejectedBy: (by) => `${by} rechazó`,
  approvedFor: (by, absent) => `${by} aprobó en lugar de ${absent}`,
  rejectedFor: (by, absent) => `${by} rechazó en lugar de ${absent}`,
  canceled: (by) => `${by} la canceló`,
  reminded: (by) => `${by} envió un recordatorio`,
  remindedByItself: 'Se envió un recordatorio',
  escalated: (to) => `Nadie había decidido a tiempo y se preguntó a ${to}`,
  reassigned: (by, from, to) => `${by} cambió a ${from} por ${to}`,
  handedOver: (by, to) => `${by} la pasó a ${to}`,
  reassignedTo: (by, to) => `${by} la reasignó a ${to}`,
  commented: (by) => `${by} comentó`,
  away: (name, until) => `${name} no estaba (hasta ${withArticle(until)}) y nadie respondía en su lugar`,
  awayWithStandIn: (name, until, standIn) =>
    `${name} no estaba (hasta ${withArticle(until)}) y se preguntó en su lugar a ${standIn}`,
  left: (name) => `${name} salió del chat`,
  unreachable: (name) => `No se pudo notificar a ${name}`,
  returned: (name) => `${name} volvió y se le preguntó de nuevo`,
};
