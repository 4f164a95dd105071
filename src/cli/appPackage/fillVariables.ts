// Puts values in place of the `${{NAME}}` variables of a manifest template, the way the Agents Toolkit does.

export type Filled =
  { readonly kind: 'filled'; readonly text: string } | { readonly kind: 'missing'; readonly names: readonly string[] };

const variable = /\$\{\{\s*(\w+)\s*\}\}/g;

/** `template` is JSON, and so is the result. An empty value counts as missing; every missing name is reported, once. */
export function fillVariables(template: string, values: Readonly<Record<string, string | undefined>>): Filled {
  const used = new Set([...template.matchAll(variable)].map(([, name = '']) => name));
  const names = [...used].filter((name) => !values[name]);
  if (names.length > 0) return { kind: 'missing', names };
  return { kind: 'filled', text: template.replaceAll(variable, (_, name: string) => jsonEscaped(values[name])) };
}

function jsonEscaped(value = ''): string {
  return JSON.stringify(value).slice(1, -1);
}
