// How a language counts, lists and measures: what the sentences of all languages are built with.

type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const minutesPer = { week: 7 * 24 * 60, day: 24 * 60, hour: 60, minute: 1 } as const;
const units = ['week', 'day', 'hour', 'minute'] as const;

/** `language` is a BCP 47 tag. */
export function wordingOf(language: string) {
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);
  const conjunction = new Intl.ListFormat(language, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(language, { type: 'disjunction' });
  const measures = new Intl.ListFormat(language, { type: 'unit', style: 'narrow' });
  const number = (count: number) => numbers.format(count);
  return {
    number,
    /** "Ada, Bob, and Carla". */
    all: (names: readonly string[]) => conjunction.format(names),
    /** "Ada, Bob, or Carla". */
    any: (names: readonly string[]) => disjunction.format(names),
    /** The form that goes with the number; `{n}` in it is the number. */
    count: (count: number, forms: PluralForms) =>
      (forms[plurals.select(count)] ?? forms.other).replaceAll('{n}', number(count)),
    /** "4 hours", "1 day 12 hours"; whole weeks are told as weeks. */
    span: (minutes: number) => measures.format(measured(minutes, language)),
  };
}

function measured(minutes: number, language: string): readonly string[] {
  const weeks = minutes % minutesPer.week === 0;
  let left = minutes;
  const parts: string[] = [];
  for (const unit of weeks ? units : units.slice(1)) {
    const amount = Math.floor(left / minutesPer[unit]);
    left -= amount * minutesPer[unit];
    if (amount > 0)
      parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount));
  }
  return parts;
}
