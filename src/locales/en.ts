// English: every sentence a user reads. Other languages have the same shape.

/** Names as people say them: "Ada, Bob, and Carla". */
const all = new Intl.ListFormat('en', { type: 'conjunction' });
const any = new Intl.ListFormat('en', { type: 'disjunction' });

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}

export const en = {
  language: 'en',

  /** At the end of a list of names: "Ada, Bob, and 12 others"; always more than one. */
  others: (count: number) => `${count} others`,

  card: {
    approval: (reference: string) => `Approval request ${reference}`,
    task: (reference: string) => `Task ${reference}`,
    asksForApproval: (owner: string) => `${owner} asks for approval`,
    assignsTask: (owner: string) => `${owner} assigned a task`,
    stageLabel: (number: number, total: number) => `Stage ${number} of ${total}`,
    everyoneMayAnswer: 'Anyone in this chat can answer',
    everyoneMayComplete: 'For everyone in this chat',
    rule: {
      any: 'The first answer decides',
      all: 'Everyone must approve',
      count: (needed: number, total: number) => `${needed} of ${total} must approve`,
    },
    progress: (approved: number, needed: number) => `${approved} of ${needed} approved`,
    approver: 'Approver',
    asked: 'Asked',
    notAskedYet: 'Not asked yet',
    assigned: 'Assigned',
    notNeeded: 'Not needed',
    morePeople: (count: number) => `and ${count} more`,
    approved: 'Approved',
    rejected: 'Rejected',
    states: {
      pending: 'Pending',
      approved: 'Approved',
      rejected: 'Rejected',
      canceled: 'Canceled',
      expired: 'Expired',
      open: 'Open',
      done: 'Done',
    },
    review: 'Review',
    approve: 'Approve',
    reject: 'Reject',
    done: 'Mark as done',
    cancel: 'Cancel request',
    cancelTask: 'Cancel task',
    commentLabel: 'Comment',
    commentPlaceholder: 'Add a comment (required to reject)',
    nothingToDo: 'There is nothing for you to do here.',
    deadButton: 'This button does not work any more. Type "show" and the number of the item for a new card.',
    summary: (label: string, title: string, state: string) => `${label}: ${title} (${state})`,
  },

  feed: {
    asked: (owner: string, title: string) => `${owner}: ${title}`,
    closed: (outcome: string, title: string) => `${outcome}: ${title}`,
  },

  /** How an item stands, with the name of whoever closed it. */
  outcome: {
    pending: () => 'Pending',
    open: () => 'Open',
    approved: (by: string) => `Approved by ${by}`,
    rejected: (by: string) => `Rejected by ${by}`,
    canceled: (by: string) => `Canceled by ${by}`,
    expired: () => 'Expired',
    done: (by: string) => `Done by ${by}`,
  },

  reply: {
    canceled: (reference: string, title: string) => `Canceled ${reference}: ${title}`,
    rosterUnreadable:
      'I could not find out who is in this chat, so nobody was asked. Check that I am still in it and try again.',
    nothingOpen: 'Nothing is open in this chat.',
    openItems: (count: number) => (count === 1 ? '1 open item in this chat' : `${count} open items in this chat`),
    newestItems: (count: number) => `The ${count} newest open items in this chat`,
    listSummary: 'Open items',
    openCard: 'Open',
    waitsFor: (names: readonly string[]) => `waiting for ${all.format(names)}`,
    waitsForEveryone: 'waiting for anyone in this chat',
    askedBy: (owner: string) => `from ${owner}`,
  },

  help: {
    title: 'What I can do',
    example: 'Example',
    commands: {
      request: {
        form: 'request <title> from @A @B [any|all|2 of] [note <text>]',
        does: 'Asks for an approval. Name nobody, and anyone in the chat can answer.',
        example: 'request Deploy 1.4 to production from @Bob @Carla all',
      },
      task: {
        form: 'task <title> [for @A @B] [note <text>]',
        does: 'Assigns a task. Name nobody, and it is for everyone in the chat.',
        example: 'task Write the release notes for @Carla',
      },
      list: { form: 'list', does: 'Shows what is open in this chat.', example: 'list' },
      show: { form: 'show 42', does: 'Posts the card of an item again, at the end of the chat.', example: 'show 42' },
      cancel: {
        form: 'cancel 42 [reason]',
        does: 'Cancels something you asked for.',
        example: 'cancel 42 no longer needed',
      },
      help: {
        form: 'help [command]',
        does: 'Shows what I can do, or how to use one command.',
        example: 'help request',
      },
    },
  },

  mistakes: {
    rightForm: (form: string) => `Type: ${form}`,
    unknownCommand: (word: string) => `I don't know the command "${word}".`,
    didYouMean: (guess: string) => `Did you mean "${guess}"?`,
    seeHelp: 'Type "help" to see what I can do.',
    noCommand: 'What would you like to do? For example, type "request", "task", or "list".',
    titleMissing: 'The title is missing.',
    numberMissing: 'Which item? Its number is missing.',
    notANumber: (word: string) => `"${word}" is not the number of an item.`,
    notUnderstood: (text: string) => `I don't understand "${text}".`,
    pickPeople: (keyword: string) =>
      `After "${keyword}", type @ and pick people. If "${keyword}" is part of the title, put the title in quotes.`,
    peopleInTitle: (name: string, keyword: string) => `To ask ${name}, put "${keyword}" before the name.`,
    quoteOpen: 'A quotation mark is missing: one was opened and not closed.',
  },

  refusals: {
    titleMissing: 'The title is missing.',
    titleTooLong: (limit: number) => `The title is longer than ${limit} characters. Move the details to a note.`,
    noteTooLong: (limit: number) => `The note is longer than ${limit} characters.`,
    commentTooLong: (limit: number) => `The comment is longer than ${limit} characters.`,
    rejectNeedsComment: 'A rejection needs a reason: add a comment and select Reject again.',
    tooManyPeople: (limit: number) => `You can ask at most ${limit} people at once.`,
    ownerIsOnlyApprover: 'You cannot approve your own request. Ask somebody else.',
    nobodyElseInChat: 'There is nobody else in this chat to ask. Ask in a group chat that I am in.',
    ruleNeedsMorePeople: (needed: number, count: number) =>
      `${needed} approvals cannot come from ${people(count)}. Name more people, or ask for fewer approvals.`,
    ownerCannotAnswer: 'You asked for this, so you cannot answer it yourself.',
    waitsForOthers: (names: readonly string[]) => `This is waiting for ${any.format(names)}, not for you.`,
    notAsked: 'You have not been asked about this.',
    alreadyAnswered: (when: string) => `You have already answered this (${when}).`,
    alreadyClosed: (outcome: string) => `This is already closed: ${outcome}.`,
    alreadyClosedSince: (outcome: string, when: string) => `This is already closed: ${outcome} (${when}).`,
    onlyOwnerCancels: (owner: string) => `Only ${owner} can cancel this.`,
    notAnApproval: (reference: string) =>
      `${reference} is a task: it can be marked as done, but not approved or rejected.`,
    notATask: (reference: string) =>
      `${reference} is an approval request: it can be approved or rejected, but not marked as done.`,
    noSuchNumber: (number: number) => `There is no #${number} in this chat. Type "list" to see what is open.`,
    noSuchItem: 'This item no longer exists.',
    notInChat: (count: number, names: readonly string[]) =>
      `${all.format(names)} ${count === 1 ? 'is' : 'are'} not in this chat. Add them to the chat, then ask again.`,
  },
};
