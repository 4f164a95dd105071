// Spanish: what stands on the card of an item.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { interval } from './interval.ts';

const { all, count, number, span } = wordingOf('es');

export const card: Sentences['card'] = {
  approval: (reference) => `Solicitud de aprobación ${reference}`,
  task: (reference) => `Tarea ${reference}`,
  summary: (label, title, state) => `${label}: ${title} (${state})`,
  asksForApproval: (owner) => `${owner} solicita una aprobación`,
  assignsTask: (owner) => `${owner} ha asignado una tarea`,

  states: {
    pending: 'Pendiente',
    approved: 'Aprobada',
    rejected: 'Rechazada',
    canceled: 'Cancelada',
    expired: 'Expirada',
    open: 'Abierta',
    done: 'Completada',
  },
  overdue: 'Vencida',

  due: (when) => `Vence el ${when}`,
  overdueSince: (when) => `Vencida desde el ${when}`,
  expires: (when) => `Expira el ${when}`,
  remindsEvery: (minutes) => `Se envía un recordatorio cada ${interval(minutes)}`,
  reminded: (times) => count(times, { one: '{n} recordatorio enviado', other: '{n} recordatorios enviados' }),
  escalatesTo: (name, minutes) => `Pasa a ${name} si nadie decide en ${span(minutes)}`,

  stageLabel: (position, total) => `Fase ${number(position)} de ${number(total)}`,
  stagePeople: (people) => count(people, { one: '{n} aprobador', other: '{n} aprobadores' }),
  everyoneMayAnswer: 'Puede responder cualquiera en este chat',
  everyoneMayComplete: 'Para cualquiera en este chat',
  approver: 'Aprobador',
  rule: {
    any: 'Decide la primera respuesta',
    all: 'Todos deben aprobar',
    count: (needed, total) => `Deben aprobar ${number(needed)} de ${number(total)}`,
  },
  progress: (approved, needed) => `Aprobaciones: ${number(approved)} de ${number(needed)}`,

  status: {
    approved: 'Aprobado',
    rejected: 'Rechazado',
    asked: 'Pendiente',
    notAskedYet: 'Sin consultar',
    notNeeded: 'No necesario',
    assigned: 'Tarea asignada',
    away: 'Ausente',
    left: 'Fuera del chat',
    unreachable: 'Sin notificar',
  },
  sameStatus: (status, names) => `${status}: ${all(names)}`,
  answeredFor: (by, absent) => `${by} respondió en lugar de ${absent}`,
  awayUntil: (when) => `Ausente hasta el ${when}`,
  standsIn: (name) => `Responde ${name} en su lugar`,
  nobodyStandsIn: 'Nadie responde en su lugar',
  cannotBeNotified: 'Teams rechazó la notificación',
  escalated: (when) => `Se le preguntó el ${when} porque nadie había decidido: su respuesta decide`,

  comments: (total) => count(total, { one: '{n} comentario', other: '{n} comentarios' }),
  latestComments: (shown, total) =>
    count(shown, {
      one: `El último de ${number(total)} comentarios`,
      other: `Los últimos {n} de ${number(total)} comentarios`,
    }),

  review: 'Revisar',
  approve: 'Aprobar',
  reject: 'Rechazar',
  done: 'Marcar como completada',
  cancel: 'Cancelar solicitud',
  cancelTask: 'Cancelar tarea',
  remind: 'Recordar',
  reassign: 'Reasignar',
  comment: 'Comentar',
  onlyComment: 'Solo comentar',
  reopen: 'Volver a abrir',

  yourAnswerCountsFor: (name) => `Respondes en lugar de ${name}: tu respuesta vale como la suya.`,
  yourAnswerDecides: 'Nadie ha decidido a tiempo, así que decide tu respuesta.',
  commentLabel: 'Comentario',
  commentPlaceholder: 'Agrega un comentario (obligatorio para rechazar)',
  threadLabel: 'Tu comentario',
  threadPlaceholder: '¿Qué deben saber los demás?',
  threadMissing: 'Escribe primero el comentario.',
  reasonLabel: 'Motivo (opcional)',
  reasonPlaceholder: '¿Por qué ya no hace falta?',
  fromLabel: '¿A quién se sustituye?',
  toLabel: '¿Quién se hace cargo?',
  personPlaceholder: 'Escribe un nombre',
  personChoice: 'Elige una persona',
  personMissing: 'Elige primero una persona.',
  reassignWaits: 'Estoy comprobando quién está en este chat: enseguida tendrás la respuesta.',
  reassignToWhom: 'Falta elegir a quien se hace cargo: abre «Reasignar» y elige una persona.',

  deadButton: 'Este botón ya no funciona. Escribe «show» y el número del elemento para obtener una tarjeta nueva.',
};
