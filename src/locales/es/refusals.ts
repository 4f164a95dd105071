// Spanish: why something cannot be done, each in one sentence that also says what can be.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { withArticle } from './withArticle.ts';

const { all, any, count, number, span } = wordingOf('es');

function people(total: number): string {
  return count(total, { one: '{n} persona', other: '{n} personas' });
}

export const refusals: Sentences['refusals'] = {
  titleMissing: 'Falta el título: di de qué se trata.',
  titleTooLong: (limit) => `El título tiene más de ${number(limit)} caracteres: pasa los detalles a una nota.`,
  noteTooLong: (limit) =>
    `La nota tiene más de ${number(limit)} caracteres: acórtala o agrega un vínculo a los detalles.`,
  commentTooLong: (limit) =>
    `El comentario tiene más de ${number(limit)} caracteres: acórtalo o repártelo en varios comentarios.`,
  reasonTooLong: (limit) =>
    `El motivo supera los ${number(limit)} caracteres: acórtalo o escribe el resto como comentario.`,
  commentMissing: 'El comentario está vacío: escribe lo que quieres decir.',
  rejectNeedsComment: 'Para rechazar hace falta un motivo: agrega un comentario y vuelve a rechazar.',
  tooManyPeople: (limit) =>
    `Puedes preguntar como máximo a ${people(limit)} a la vez: nombra menos, o pregunta a todo el chat.`,
  tooManyStages: (limit) =>
    `Una solicitud puede tener como máximo ${number(limit)} fases: reúne a más personas en una misma fase.`,
  ownerIsOnlyApprover: 'No puedes aprobar tu propia solicitud: pregunta a otra persona.',
  nobodyElseInChat: 'No hay nadie más en este chat: haz la solicitud en un chat de grupo donde esté yo.',
  ruleNeedsMorePeople: (needed, total) =>
    `${people(total)} no pueden dar ${number(needed)} aprobaciones: nombra a más personas o pide menos aprobaciones.`,
  dateInPast: (when) => `Ese momento ya ha pasado (${when}): indica uno posterior.`,
  dateTooFar: (years) =>
    count(years, {
      one: 'Falta más de {n} año para ese momento: indica uno más cercano.',
      other: 'Faltan más de {n} años para ese momento: indica uno más cercano.',
    }),
  dueAfterExpiry: (due, expires) =>
    `El vencimiento (${due}) es posterior a la expiración (${expires}): retrasa la expiración o adelanta el vencimiento.`,
  reminderTooOften: (minutes) =>
    `Entre dos recordatorios deben pasar al menos ${span(minutes)}: indica un intervalo más largo.`,
  escalationTooSoon: (minutes) => `El escalado necesita al menos ${span(minutes)}: indica un plazo más largo.`,
  escalatesToOnlyApprover: (name) =>
    `Solo se pregunta a ${name}, así que escalar a ${name} no sirve: elige a otra persona.`,
  ownerCannotAnswer:
    'La solicitud es tuya y no puedes responderla: puedes enviar un recordatorio, reasignarla o cancelarla.',
  ownerCannotBeAsked: (owner) => `${owner} hizo la solicitud y no puede responderla: elige a otra persona.`,
  delegateIsOwner: (absent, until) =>
    `Hasta ${withArticle(until)} respondes tú en lugar de ${absent}, y no puedes aprobar tu propia solicitud: pregunta a otra persona.`,
  waitsForOthers: (names) => `Esto espera a ${any(names)}, no a ti: aun así, puedes comentar.`,
  notAsked: 'No se te ha preguntado por esto: aun así, puedes comentar.',
  notThisStageYet: (position) =>
    `Todavía no es tu turno: respondes en la fase ${number(position)} y recibirás una notificación cuando empiece.`,
  alreadyAnswered: (when) =>
    `Ya has respondido (${when}) y esa respuesta vale: agrega un comentario si quieres decir más.`,
  answeredForYou: (by, when) =>
    `${by} ya ha respondido en tu lugar (${when}) y esa respuesta vale: agrega un comentario si quieres decir más.`,
  alreadyClosed: (outcome) => `Esto ya está cerrado: ${outcome}.`,
  alreadyClosedSince: (outcome, when) => `Esto ya está cerrado: ${outcome} (${when}).`,
  onlyOwnerCancels: (owner) => `Solo puede cancelarlo quien lo pidió: habla con ${owner}.`,
  onlyOwnerReminds: (owner) => `Solo puede enviar recordatorios quien lo pidió: habla con ${owner}.`,
  remindedRecently: (again) =>
    `Hace menos de una hora que se envió un recordatorio: puedes enviar el siguiente a partir de ${withArticle(again)}.`,
  remindersUsedUp: (limit) =>
    count(limit, {
      one: 'Ya se ha enviado {n} recordatorio y no puede haber más: reasigna el elemento o escribe a quien falta.',
      other:
        'Ya se han enviado {n} recordatorios y no puede haber más: reasigna el elemento o escribe a quienes faltan.',
    }),
  nobodyToRemind: (reference) => `No hay nadie a quien recordar ${reference}: pásalo a otra persona.`,
  notYoursToReassign: (owner) => `Solo puede reasignarlo ${owner} o alguien que aún deba responder: pídeselo.`,
  reassignFromWhom: (names) => `Se pregunta a varias personas: di a quién hay que sustituir, a ${any(names)}.`,
  isNotAsked: (name) => `Aquí no se pregunta a ${name}: elige a alguien que deba responder.`,
  isAskedAlready: (name) => `Ya se pregunta a ${name}: elige a otra persona.`,
  hasAnswered: (name) => `${name} ya ha respondido y esa respuesta vale: elige a alguien que no haya respondido.`,
  stillOpen: 'Esto sigue abierto, así que no hace falta volver a abrirlo.',
  approvalStaysClosed: (reference) =>
    `${reference} es una aprobación y su resultado no cambia: haz una solicitud nueva.`,
  notYoursToReopen: (owner) => `Solo puede volver a abrirla ${owner} o alguien que tenga la tarea: pídeselo.`,
  notAnApproval: (reference) =>
    `${reference} es una tarea: se puede marcar como completada, pero no aprobar ni rechazar.`,
  notATask: (reference) =>
    `${reference} es una solicitud de aprobación: se puede aprobar o rechazar, pero no marcar como completada.`,
  noSuchNumber: (item) => `No hay ningún #${item} en este chat: escribe «list» para ver lo que está abierto.`,
  noSuchItem: 'Este elemento ya no existe.',
  notInChat: (total, names) =>
    count(total, {
      one: `${all(names)} no está en este chat: agrega a esa persona y repite la solicitud.`,
      other: `${all(names)} no están en este chat: agrega a esas personas y repite la solicitud.`,
    }),
  withoutAccount: (total, names) =>
    count(total, {
      one: `${all(names)} no tiene una cuenta profesional a la que preguntar: pregunta a otra persona.`,
      other: `${all(names)} no tienen una cuenta profesional a la que preguntar: pregunta a otras personas.`,
    }),
  delegateIsSelf: 'No puedes responder en tu propio lugar: nombra a otra persona, o a nadie.',
  delegationLoop: (names) =>
    count(names.length, {
      one: `La solicitud volvería a ti, porque ${all(names)} tampoco está: nombra a alguien que esté.`,
      other: `La solicitud volvería a ti, porque ${all(names)} tampoco están: nombra a alguien que esté.`,
    }),
  notAway: 'No constas como ausente, así que no hay nada que terminar.',
  appNotInChat: 'No estoy en este chat: agrega Countersign e inténtalo de nuevo.',
};
