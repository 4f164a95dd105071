// What requests say of the client a person sits at.
import { z } from 'zod';

/** IANA name; used for people who have set none. Left out by scripts. */
export const timeZone = z.string().min(1).optional();

/** The colours the client shows. */
export const theme = z.enum(['default', 'dark', 'contrast']).default('default');
