// Cards that use what cards can use, for the page's tests: every input, a card behind a button, a form in a dialog.
const people = (id: string, scope = '?scope=currentContext') => ({
  type: 'Input.ChoiceSet',
  id,
  choices: [],
  'choices.data': { type: 'Data.Query', dataset: `graph.microsoft.com/users${scope}` },
});

const rules = [
  { title: 'Any one of them', value: 'any' },
  { title: 'Everyone', value: 'all' },
];

/** The dialog of "Request approval". */
export const formCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    {
      type: 'Input.Text',
      id: 'title',
      label: 'What is it about?',
      isRequired: true,
      errorMessage: 'Say what it is about',
    },
    {
      ...people('people0'),
      label: 'Who decides?',
      isMultiSelect: true,
      isRequired: true,
      errorMessage: 'Choose somebody',
    },
    {
      type: 'ColumnSet',
      columns: [
        {
          type: 'Column',
          width: 'stretch',
          items: [{ type: 'Input.ChoiceSet', id: 'rule0', label: 'How many?', value: 'any', choices: rules }],
        },
        { type: 'Column', width: 'stretch', items: [{ type: 'Input.Date', id: 'dueDate', label: 'Due' }] },
        { type: 'Column', width: 'stretch', items: [{ type: 'Input.Time', id: 'dueTime', label: 'At' }] },
      ],
    },
    { type: 'Input.Text', id: 'note', label: 'Note', isMultiline: true, placeholder: 'What they need to know' },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Send request', style: 'positive', data: { form: 'request', step: 'send' } },
    { type: 'Action.Submit', title: 'Add a stage', data: { form: 'request', step: 'addStage' } },
  ],
};

/** The small card whose button opens the dialog. */
export const launcherCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: 'Ask for an approval',
  body: [{ type: 'TextBlock', text: 'Ask for an approval', weight: 'bolder', size: 'medium' }],
  actions: [
    { type: 'Action.Submit', title: 'Open the form', data: { msteams: { type: 'task/fetch' }, form: 'request' } },
  ],
};

/** Every input, and dates in the reader's language. */
export const inputsCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  fallbackText: 'Every input',
  body: [
    {
      type: 'Container',
      style: 'good',
      bleed: true,
      items: [{ type: 'TextBlock', text: 'Approved · request #42', weight: 'bolder' }],
    },
    { type: 'TextBlock', text: 'Deploy 1.4 to production', size: 'large', weight: 'bolder', wrap: true },
    {
      type: 'FactSet',
      facts: [
        { title: 'Due', value: '{{DATE(2026-12-01T16:00:00Z, LONG)}}, {{TIME(2026-12-01T16:00:00Z)}}' },
        { title: 'Asked', value: 'Bob Okafor and Carla Ruiz' },
      ],
    },
    { type: 'Input.Text', id: 'text', label: 'Comment', placeholder: 'Add a comment', isMultiline: true },
    { type: 'Input.Number', id: 'number', label: 'How many', value: 2, min: 1, max: 20 },
    { type: 'Input.Date', id: 'date', label: 'Due date', value: '2026-12-01' },
    { type: 'Input.Time', id: 'time', label: 'Due time', value: '17:00' },
    { type: 'Input.ChoiceSet', id: 'compact', label: 'Compact', value: 'any', choices: rules },
    { type: 'Input.ChoiceSet', id: 'expanded', label: 'Expanded', style: 'expanded', value: 'all', choices: rules },
    { type: 'Input.ChoiceSet', id: 'filtered', label: 'Filtered', style: 'filtered', choices: rules },
    { type: 'Input.ChoiceSet', id: 'several', label: 'Several', isMultiSelect: true, value: 'any', choices: rules },
    { type: 'Input.Toggle', id: 'toggle', label: 'Toggle', title: 'Tell everyone', value: 'true' },
    { ...people('to', ''), label: 'One of all', placeholder: 'Search the organization' },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Approve', style: 'positive', data: { verb: 'approve' } },
    {
      type: 'Action.ShowCard',
      title: 'Reassign',
      card: {
        type: 'AdaptiveCard',
        body: [{ ...people('reassignTo'), label: 'Hand it to' }],
        actions: [{ type: 'Action.Submit', title: 'Reassign', data: { verb: 'reassign' } }],
      },
    },
    { type: 'Action.Execute', title: 'Reject', verb: 'reject', style: 'destructive', data: {} },
    { type: 'Action.Execute', title: 'Cancel request', verb: 'cancel', mode: 'secondary', data: {} },
    { type: 'Action.OpenUrl', title: 'Open the release', url: 'https://contoso.example/releases/1.4' },
  ],
};

/** A card as bots attach it. */
export function attached(content: object) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

/** The answer that opens a dialog with the card. */
export function dialogWith(content: object, title = 'Request an approval') {
  return { task: { type: 'continue', value: { title, width: 'medium', height: 'medium', card: attached(content) } } };
}
