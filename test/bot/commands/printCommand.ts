// Any command written as a message: dates with their offset, spans in minutes, texts in quotes.
import type { Segment } from '../../../src/bot/messageText.ts';
import type { ParsedCommand } from '../../../src/bot/commands/parsedCommand.ts';
import type { Rule } from '../../../src/domain/item.ts';
import type { ItemWish, NamedPerson, NewApproval, NewStage, NewTask } from '../../../src/domain/newItem.ts';

type Part = string | NamedPerson;
type Clause = readonly Part[];
type Order = (clauses: readonly Clause[]) => readonly Clause[];

/** `order` puts the clauses of a request or a task in another order, which says the same. */
export function printCommand(command: ParsedCommand, order: Order = (clauses) => clauses): readonly Segment[] {
  return partsOf(command, order).flatMap((part): readonly Segment[] => {
    if (typeof part !== 'string') return [{ kind: 'mention', person: part }];
    return [{ kind: 'text', text: ` ${part} ` }];
  });
}

function partsOf(command: ParsedCommand, order: Order): readonly Part[] {
  switch (command.kind) {
    case 'request':
      return ['request', ...order(requestClauses(command.item)).flat()];
    case 'task':
      return ['task', ...order([...commonClauses(command.item), named('for', command.item.people)]).flat()];
    case 'form':
      return [command.form];
    case 'list':
      return ['list', command.filter];
    case 'show':
    case 'history':
      return [command.kind, `#${command.number}`];
    case 'act':
      return [command.command, String(command.number), ...wishParts(command.wish)];
    case 'away':
      return ['away until', command.until.toISOString(), ...(command.to ? ['->', command.to] : [])];
    case 'back':
    case 'check':
      return [command.kind];
    case 'help':
      return ['help', ...(command.command ? [command.command] : [])];
  }
}

/** The stages are one clause here, because their order says something. */
function requestClauses(item: NewApproval): readonly Clause[] {
  const { stages, expires, remindEveryMinutes, escalation } = item;
  return [
    ...commonClauses(item),
    stages.flatMap((stage, index) => stageParts(index === 0 ? 'from' : 'then', stage)),
    remindEveryMinutes === undefined ? [] : [`remind every ${remindEveryMinutes}m`],
    escalation ? ['escalate to', escalation.to, `after ${escalation.afterMinutes}m`] : [],
    expires ? [`expires ${expires.toISOString()}`] : [],
  ];
}

function commonClauses({ title, due, note }: NewApproval | NewTask): readonly Clause[] {
  return [[quote(title)], due ? [`due ${due.toISOString()}`] : [], note === undefined ? [] : ['note', quote(note)]];
}

function stageParts(keyword: string, { people, rule }: NewStage): readonly Part[] {
  return people.length === 0 ? [] : [...named(keyword, people), printRule(rule)];
}

function printRule(rule: Rule): string {
  return rule.kind === 'count' ? `${rule.needed} of` : rule.kind;
}

function named(keyword: string, people: readonly NamedPerson[]): readonly Part[] {
  return people.length === 0 ? [] : [keyword, ...people];
}

function wishParts(wish: ItemWish): readonly Part[] {
  switch (wish.kind) {
    case 'respond':
      return wish.comment === undefined ? [] : [quote(wish.comment)];
    case 'comment':
      return [quote(wish.text)];
    case 'cancel':
      return wish.reason === undefined ? [] : [quote(wish.reason)];
    case 'reassign':
      return [...(wish.from ? ['from', wish.from] : []), 'to', wish.to];
    case 'complete':
    case 'reopen':
    case 'remind':
      return [];
  }
}

/** A backslash at the end would protect the closing mark. */
function quote(text: string): string {
  const protectedText = text.replace(/["“”„«»「」『』]/gu, '\\$&');
  return `"${protectedText.endsWith('\\') ? `${protectedText} ` : protectedText}"`;
}
