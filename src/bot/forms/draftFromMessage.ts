// "Request approval for this": the message that was clicked becomes the form's first draft.
import { z } from 'zod';
import type { FormValues } from '../../cards/form/formValues.ts';
import { shorten } from '../../cards/shorten.ts';
import { limits } from '../../domain/limits.ts';
import { plainText } from './plainText.ts';

/** The part of Teams' MessageActionsPayload that we read. */
export const messagePayloadShape = z.object({
  body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  from: z.object({ user: z.object({ displayName: z.string().nullish() }).nullish() }).nullish(),
  linkToMessage: z.string().nullish(),
});

type MessagePayload = z.infer<typeof messagePayloadShape>;

/** Longest first line that still reads like a title. */
const titleLength = 80;

/** The message's text and link become the note, its first line the title. */
export function draftFromMessage({ body, from, linkToMessage }: MessagePayload): Partial<FormValues> {
  const content = body?.content ?? '';
  const said = body?.contentType === 'html' ? plainText(content) : content.trim();
  const author = from?.user?.displayName;
  const quoted = said !== '' && author ? `${author}: ${said}` : said;
  const link = linkToMessage ?? '';
  const room = limits.note - link.length - 2;
  const note = [shorten(quoted, room), link].filter((part) => part !== '').join('\n\n');
  return { title: shorten(said.split('\n')[0] ?? '', titleLength), note };
}
