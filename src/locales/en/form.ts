// English: the dialogs in which an approval is asked for or a task assigned, and the cards that open them.
import { wordingOf } from '../wording.ts';
import { interval } from './interval.ts';

const { number, span } = wordingOf('en');

export const form = {
  request: {
    title: 'Request approval',
    launch: 'Ask for an approval in this chat.',
    open: 'Fill in the request',
    what: 'What should be approved?',
    whatPlaceholder: 'Deploy 1.4 to production',
    people: 'Who should approve?',
    send: 'Send request',
  },
  task: {
    title: 'Create task',
    launch: 'Assign a task in this chat.',
    open: 'Fill in the task',
    what: 'What is to be done?',
    whatPlaceholder: 'Write the release notes',
    people: 'Who should do it?',
    send: 'Assign task',
  },
  stage: (position: number) => `Stage ${number(position)}`,
  stageOrder: 'A stage is asked when the one before it has approved.',
  peoplePlaceholder: 'Names, or empty for everyone',
  stagePeoplePlaceholder: 'Type names',
  rule: 'What decides?',
  rules: {
    any: 'The first answer',
    all: 'Everyone must approve',
    count: 'A number of approvals',
  },
  needed: 'How many approvals?',
  neededPlaceholder: 'If a number decides',
  addStage: 'Add a stage',
  removeStage: 'Remove last stage',
  note: 'Note',
  notePlaceholder: 'What is needed to decide: reasons, links, risks',
  dueDate: 'Due on',
  dueTime: 'Due at',
  more: 'Reminders, escalation and expiry',
  remindEvery: 'Remind those who are asked',
  never: 'Never',
  every: (minutes: number) => `Every ${interval(minutes)}`,
  escalateTo: 'If nobody decides, ask',
  escalatePlaceholder: 'Type a name',
  escalateAfter: 'How long to wait for a decision',
  noEscalation: 'No escalation',
  after: (minutes: number) => span(minutes),
  expiresDate: 'Expires on',
  expiresTime: 'Expires at',

  /** What was filled in cannot be understood. */
  mistakes: {
    dueNotUnderstood: 'A due time needs a date: pick the day it is due on.',
    expiresNotUnderstood: 'An expiry time needs a date: pick the day it expires on.',
    escalationIncomplete: 'An escalation needs a person and a time: fill in both, or neither.',
    stageWithoutPeople: (position: number) =>
      `Stage ${number(position)} asks nobody: name people, or remove the stage.`,
    neededNotANumber: (position: number) =>
      `Stage ${number(position)} does not say how many approvals decide: give a whole number.`,
  },
};
