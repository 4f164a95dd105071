// What a person is told about an item that asks nothing of them; cards/ turns it into words in their language.

/**
 * Names are as shown on the card. `reassigned`, `answersThemselves`, `notNeeded` and `standsIn` go to the person
 * relieved, `passedOn` to the whole chat, all others to the owner.
 */
export type Notice =
  | { readonly kind: 'reassigned'; readonly by: string; readonly to: string }
  /** Whoever they stood in for, or who passes it on, takes the part themselves. */
  | { readonly kind: 'answersThemselves'; readonly name: string }
  /** Others have decided the stage, an index; it may go to the whole chat, so to who has answered too. */
  | { readonly kind: 'notNeeded'; readonly stage: number }
  /** Everyone was asked, and now one person is. */
  | { readonly kind: 'passedOn'; readonly to: string }
  | { readonly kind: 'standsIn'; readonly standIn: string; readonly until: Date }
  | { readonly kind: 'away'; readonly name: string; readonly until: Date }
  | { readonly kind: 'left' | 'unreachable'; readonly name: string }
  | { readonly kind: 'escalated'; readonly to: string }
  | { readonly kind: 'overdue' }
  | { readonly kind: 'commented'; readonly by: string; readonly text: string }
  | { readonly kind: 'reopened'; readonly by: string };
