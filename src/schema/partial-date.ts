/** A date as far as it is known. */
import { z } from 'astro/zod';

/** `2009-06-01`, `2018-03` or `2011`: a day, or the month or year where no more is certain. */
export const partialDate = z.string().regex(/^[0-9]{4}(?:-[0-9]{2}){0,2}$/);
