// Spans from now in the languages that we speak, besides English: "in 2 Tagen", "dans 2 jours", "en 2 días", 3日後.
import type { Span } from './parseSpan.ts';

type Unit = 'week' | 'day' | 'hour' | 'minute';

/** Each says how many, as a number or as one, and of which unit, by its beginning. */
const sayings: readonly { readonly form: RegExp; readonly units: ReadonlyMap<string, Unit> }[] = [
  {
    form: /^in\s+(\d{1,4}|einem|einer)\s+(tag|woche|stunde|minute)(?:e?n)?(?![\p{L}\p{N}])/iu,
    units: new Map([
      ['tag', 'day'],
      ['woche', 'week'],
      ['stunde', 'hour'],
      ['minute', 'minute'],
    ]),
  },
  {
    form: /^dans\s+(\d{1,4}|une?)\s+(jour|semaine|heure|minute)s?(?![\p{L}\p{N}])/iu,
    units: new Map([
      ['jour', 'day'],
      ['semaine', 'week'],
      ['heure', 'hour'],
      ['minute', 'minute'],
    ]),
  },
  {
    form: /^(?:en|dentro\s+de)\s+(\d{1,4}|una?)\s+(d[ií]a|semana|hora|minuto)s?(?![\p{L}\p{N}])/iu,
    units: new Map([
      ['día', 'day'],
      ['dia', 'day'],
      ['semana', 'week'],
      ['hora', 'hour'],
      ['minuto', 'minute'],
    ]),
  },
  {
    form: /^(\d{1,4})\s*(日|週間|時間|分)後/u,
    units: new Map([
      ['日', 'day'],
      ['週間', 'week'],
      ['時間', 'hour'],
      ['分', 'minute'],
    ]),
  },
];

const spans: Readonly<Record<Unit, Span>> = {
  week: { days: 7, minutes: 0 },
  day: { days: 1, minutes: 0 },
  hour: { days: 0, minutes: 60 },
  minute: { days: 0, minutes: 1 },
};

/** The span with which a text begins, and how many characters it takes. */
export function readOwnSpan(text: string): { readonly span: Span; readonly length: number } | undefined {
  for (const { form, units } of sayings) {
    const [said, amount = '', name = ''] = form.exec(text) ?? [];
    const unit = units.get(name.toLowerCase());
    if (said === undefined || !unit) continue;
    const count = /^\d/.test(amount) ? Number(amount) : 1;
    const { days, minutes } = spans[unit];
    return { span: { days: days * count, minutes: minutes * count }, length: said.length };
  }
  return undefined;
}
