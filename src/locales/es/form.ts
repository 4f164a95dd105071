// Spanish: the dialogs in which an approval is asked for or a task assigned, and the cards that open them.
import type { Sentences } from '../sentences.ts';
import { wordingOf } from '../wording.ts';
import { interval } from './interval.ts';

const { number, span } = wordingOf('es');

export const form: Sentences['form'] = {
  request: {
    title: 'Solicitar aprobación',
    launch: 'Pide una aprobación en este chat.',
    open: 'Rellenar la solicitud',
    what: '¿Qué hay que aprobar?',
    whatPlaceholder: 'Implementar la versión 1.4 en producción',
    people: '¿Quién debe aprobar?',
    send: 'Enviar solicitud',
  },
  task: {
    title: 'Crear tarea',
    launch: 'Asigna una tarea en este chat.',
    open: 'Rellenar la tarea',
    what: '¿Qué hay que hacer?',
    whatPlaceholder: 'Redactar las notas de la versión',
    people: '¿Quién debe hacerlo?',
    send: 'Asignar tarea',
  },
  stage: (position) => `Fase ${number(position)}`,
  stageOrder: 'Cada fase empieza cuando la anterior ha aprobado.',
  peoplePlaceholder: 'Nombres, o vacío: todo el chat',
  stagePeoplePlaceholder: 'Escribe nombres',
  rule: '¿Qué decide?',
  rules: {
    any: 'La primera respuesta',
    all: 'Todos deben aprobar',
    count: 'Un número de aprobaciones',
  },
  needed: '¿Cuántas aprobaciones?',
  neededPlaceholder: 'Si decide un número',
  addStage: 'Agregar una fase',
  removeStage: 'Quitar la última fase',
  note: 'Nota',
  notePlaceholder: 'Lo que hace falta para decidir: motivos, vínculos, riesgos',
  dueDate: 'Fecha de vencimiento',
  dueTime: 'Hora de vencimiento',
  more: 'Recordatorios, escalado y expiración',
  remindEvery: 'Recordar a quienes no han respondido',
  never: 'Nunca',
  every: (minutes) => `Cada ${interval(minutes)}`,
  escalateTo: 'Si nadie decide, preguntar a',
  escalatePlaceholder: 'Escribe un nombre',
  escalateAfter: 'Cuánto esperar una decisión',
  noEscalation: 'Sin escalado',
  after: (minutes) => span(minutes),
  expiresDate: 'Fecha de expiración',
  expiresTime: 'Hora de expiración',

  mistakes: {
    dueNotUnderstood: 'La hora de vencimiento necesita una fecha: elige el día en que vence.',
    expiresNotUnderstood: 'La hora de expiración necesita una fecha: elige el día en que expira.',
    escalationIncomplete: 'El escalado necesita una persona y un plazo: rellena los dos, o ninguno.',
    stageWithoutPeople: (position) =>
      `La fase ${number(position)} no pregunta a nadie: nombra a alguien o quita la fase.`,
    neededNotANumber: (position) =>
      `La fase ${number(position)} no dice cuántas aprobaciones deciden: indica un número entero.`,
  },
};
