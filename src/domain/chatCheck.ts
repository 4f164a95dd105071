// What is known of how a chat is set up: who is in it, and which notifications did not get through there.
import type { FeedFailureReason } from './feedFailure.ts';

/** Feed notifications of one reason; `names` are the people concerned, as far as known. `queued`: they are still tried. */
export type FeedFailure = {
  readonly state: 'refused' | 'dead' | 'queued';
  readonly reason: FeedFailureReason;
  readonly count: number;
  readonly names: readonly string[];
};

export type CheckedChat = {
  readonly installed: boolean;
  /** When the member list was last read; missing while it never was. */
  readonly rosterReadAt?: Date;
  readonly members: number;
  /** Names of the members without an Entra account: they can neither be asked nor notified. */
  readonly withoutAccount: readonly string[];
  /** The installed package lacks activity types of ours. */
  readonly outdatedPackage: boolean;
  /** Of the last 30 days, the most frequent first. */
  readonly failures: readonly FeedFailure[];
};
