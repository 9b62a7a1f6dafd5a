import type { Look } from '../../../shared/scan/sight';

type Held = NonNullable<Look['holds']>[number];

const selectors: Record<Exclude<Held, 'no-password'>, string> = {
  email:
    'input[type="email"], input[autocomplete="email"], input[name*="email" i], input[name*="e-mail" i], input[placeholder*="mail" i]',
  password: 'input[type="password"]',
  message: 'textarea',
};

/** Which fields a form has, by what they are for; what stands in them is never read. */
export function formHolds(form: Element, wanted: readonly Held[]): boolean {
  return wanted.every((held) =>
    held === 'no-password'
      ? !form.querySelector(selectors.password)
      : form.querySelector(selectors[held]) !== null,
  );
}
