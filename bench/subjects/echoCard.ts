// What the echo bots answer a press of a button with: a card that is always the same.

/** The body of an answer to `adaptiveCard/action`. */
export function echoAnswer() {
  return {
    statusCode: 200 as const,
    type: 'application/vnd.microsoft.card.adaptive' as const,
    value: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard' as const,
      version: '1.5' as const,
      body: [{ type: 'TextBlock' as const, text: 'Approved', wrap: true }],
    },
  };
}
