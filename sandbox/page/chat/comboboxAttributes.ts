// What the text box tells assistive technology of the pop-up over it.
type PopUp = { readonly open: boolean; readonly id: string; readonly active: number };

/**
 * While the list is open the text box is a combobox, else the multi-line text box it is: HTML has no element that is
 * both, so the role comes and goes with the list (as in https://github.com/github/combobox-nav).
 */
export function comboboxAttributes({ open, id, active }: PopUp): Readonly<Record<string, string>> {
  if (!open) return { 'aria-autocomplete': 'list' };
  return {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'true',
    'aria-controls': id,
    ...(active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {}),
  };
}
