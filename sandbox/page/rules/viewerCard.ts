// The card as one viewer's Teams draws it: dates in their language and time zone, people pickers in place of the queries
// that Teams itself answers.

export type Reader = {
  readonly locale: string;
  /** `null`: that of the browser. */
  readonly timeZone: string | null;
};

/** The type our people picker is registered under. */
export const peoplePickerType = 'Sandbox.PeoplePicker';

const moment = '(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2}))';
const dateMacro = new RegExp(`\\{\\{DATE\\(${moment}(?:, ?(COMPACT|LONG|SHORT))?\\)\\}\\}`, 'g');
const timeMacro = new RegExp(`\\{\\{TIME\\(${moment}\\)\\}\\}`, 'g');

/** What a card sends back is the app's, not the reader's. */
const untouched = new Set(['data', 'refresh', 'authentication', 'url']);

const peopleDataset = /^graph\.microsoft\.com\/users(?:\?scope=(currentContext|organization))?$/;

export function viewerCard(content: unknown, reader: Reader): unknown {
  if (typeof content === 'string') return withDates(content, reader);
  if (Array.isArray(content)) return content.map((inner) => viewerCard(inner, reader));
  if (typeof content !== 'object' || content === null) return content;
  const drawn = Object.fromEntries(
    Object.entries(content).map(([name, inner]) => [name, untouched.has(name) ? inner : viewerCard(inner, reader)]),
  );
  const scope = pickerScope(drawn);
  return scope === undefined ? drawn : { ...drawn, type: peoplePickerType, scope };
}

/** `DATE` and `TIME` (D, text features of Adaptive Cards); COMPACT is what a date is without a format. */
function withDates(text: string, { locale, timeZone }: Reader): string {
  const zone = timeZone === null ? {} : { timeZone };
  return text
    .replace(dateMacro, (macro, iso: string, format?: string) => {
      const words = format === 'LONG' ? 'long' : 'short';
      const shape =
        format === undefined || format === 'COMPACT'
          ? ({ day: 'numeric', month: 'numeric', year: 'numeric' } as const)
          : ({ weekday: words, day: 'numeric', month: words, year: 'numeric' } as const);
      return told(macro, iso, new Intl.DateTimeFormat(locale, { ...shape, ...zone }));
    })
    .replace(timeMacro, (macro, iso: string) =>
      told(macro, iso, new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...zone })),
    );
}

function told(macro: string, iso: string, format: Intl.DateTimeFormat): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? macro : format.format(date);
}

function pickerScope(element: Record<string, unknown>): 'organization' | 'currentContext' | undefined {
  const data = element['choices.data'];
  if (element['type'] !== 'Input.ChoiceSet' || typeof data !== 'object' || data === null) return undefined;
  const dataset = 'dataset' in data && typeof data.dataset === 'string' ? data.dataset : '';
  const [found, scope] = peopleDataset.exec(dataset) ?? [];
  if (found === undefined) return undefined;
  return scope === 'currentContext' ? 'currentContext' : 'organization';
}
