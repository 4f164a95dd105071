// request and task: a title, and clauses in any order.
import type { MistakeReason } from '../../cards/mistakeText.ts';
import type { NewApproval, NewStage, NewTask } from '../../domain/newItem.ts';
import type { Saying } from '../times/parseWhen.ts';
import { parseWhen } from '../times/parseWhen.ts';
import type { AskForm, Clause, ClauseKind, People } from './grammar/clause.ts';
import { readTitle } from './grammar/readTitle.ts';
import { splitAsk } from './grammar/splitAsk.ts';
import type { ParsedCommand } from './parsedCommand.ts';
import type { Token } from './tokens.ts';

const requestForm: AskForm = { command: 'request', keyword: 'from' };
const taskForm: AskForm = { command: 'task', keyword: 'for' };

/** Without any words, the form is wanted. */
export function parseRequest(words: readonly Token[], saying: Saying): ParsedCommand | MistakeReason {
  if (words.length === 0) return { kind: 'form', form: 'request' };
  const ask = parseAsk(words, requestForm, saying);
  if ('reason' in ask) return ask;
  const { clauses, people, common } = ask;
  const later = clauses.filter((clause) => clause.kind === 'then');
  if (later.length > 0 && people.people.length === 0) return { reason: 'firstStageMissing' };
  const expires = find(clauses, 'expires');
  const remind = find(clauses, 'remind');
  const escalate = find(clauses, 'escalate');
  const item: NewApproval = {
    kind: 'approval',
    ...common,
    stages: [people, ...later].map(stage),
    ...(expires ? { expires: expires.at } : {}),
    ...(remind ? { remindEveryMinutes: remind.minutes } : {}),
    ...(escalate ? { escalation: { to: escalate.to, afterMinutes: escalate.afterMinutes } } : {}),
  };
  return { kind: 'request', item };
}

/** Without any words, the form is wanted. */
export function parseTask(words: readonly Token[], saying: Saying): ParsedCommand | MistakeReason {
  if (words.length === 0) return { kind: 'form', form: 'task' };
  const ask = parseAsk(words, taskForm, saying);
  if ('reason' in ask) return ask;
  const item: NewTask = { kind: 'task', ...ask.common, people: ask.people.people };
  return { kind: 'task', item };
}

type Ask = {
  readonly clauses: readonly Clause[];
  readonly people: People;
  readonly common: Pick<NewTask, 'title' | 'note' | 'due'>;
};

function parseAsk(words: readonly Token[], form: AskForm, saying: Saying): Ask | MistakeReason {
  const parts = splitAsk(words, { form, saying });
  if ('reason' in parts) return parts;
  const { clauses, runs } = parts;
  const named = find(clauses, 'people');
  const title = readTitle(runs, { form, hasPeople: named !== undefined });
  if ('reason' in title) return withGuess(title, saying);
  const due = find(clauses, 'due');
  const note = find(clauses, 'note')?.text;
  const common = { title: title.title, ...(note ? { note } : {}), ...(due ? { due: due.at } : {}) };
  return { clauses, people: named ?? title, common };
}

/** Who writes "by friday" after the people means when it is due. */
function withGuess(mistake: MistakeReason, saying: Saying): MistakeReason {
  if (mistake.reason !== 'notUnderstood') return mistake;
  const isTime = parseWhen(mistake.text, { ...saying, dateOnly: 'endOfWork' }) !== undefined;
  return isTime ? { ...mistake, guess: `due ${mistake.text}` } : mistake;
}

function stage({ people, rule }: People): NewStage {
  return { people, rule: rule ?? { kind: 'any' } };
}

function find<K extends ClauseKind>(clauses: readonly Clause[], kind: K): Extract<Clause, { kind: K }> | undefined {
  return clauses.find((clause): clause is Extract<Clause, { kind: K }> => clause.kind === kind);
}
