// The cards of the fake: a base card that refreshes for its approver, the approver's own, and the decided one.
const approver = '29:bob';

export function pendingCard(title: string) {
  return card(title, 'Pending', 'warning', {
    actions: [execute('view', 'Review')],
    refresh: { action: execute('view', 'Review'), userIds: [approver] },
  });
}

export function approverCard(title: string) {
  const comment = {
    type: 'Input.Text',
    id: 'comment',
    label: 'Comment',
    placeholder: 'Add a comment',
    isMultiline: true,
  };
  return card(title, 'Pending', 'warning', {
    inputs: [comment],
    actions: [execute('approve', 'Approve', 'positive'), execute('reject', 'Reject', 'destructive')],
  });
}

export function approvedCard(title: string, comment: string) {
  return card(title, `Approved${comment === '' ? '' : `: ${comment}`}`, 'good', {});
}

type Parts = { inputs?: readonly object[]; actions?: readonly object[]; refresh?: object };

function card(title: string, state: string, style: string, { inputs = [], actions = [], refresh }: Parts) {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: `Approval request #1: ${title} (${state})`,
    body: [
      {
        type: 'Container',
        style,
        bleed: true,
        items: [{ type: 'TextBlock', text: `${state} · request #1`, weight: 'bolder' }],
      },
      { type: 'TextBlock', text: title, size: 'large', weight: 'bolder', wrap: true },
      {
        type: 'TextBlock',
        text: 'Ada Berg asks for **approval**, see [the chat](/l/chat/crew)',
        isSubtle: true,
        wrap: true,
      },
      {
        type: 'FactSet',
        facts: [
          { title: 'Asked', value: 'Bob Okafor' },
          { title: 'Due', value: 'Tomorrow, 17:00' },
        ],
      },
      ...inputs,
    ],
    actions,
    ...(refresh === undefined ? {} : { refresh }),
  };
}

function execute(verb: string, title: string, style = 'default') {
  return { type: 'Action.Execute', verb, title, style, data: { item: '1' } };
}
