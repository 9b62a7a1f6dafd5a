/** Pseudo-classes about an element's place among its siblings, told by its recorded places. */
import type { RecordedElement } from '../trace';

/** Undefined: not about a place, or the place was not recorded. */
export function matchPosition(name: string, formula: string, element: RecordedElement): boolean | undefined {
  const among = /of-type$/.test(name) ? element.ofType : element.child;
  if (!among) return undefined;
  const [place, of] = among;
  switch (name) {
    case 'first-child':
    case 'first-of-type':
      return place === 1;
    case 'last-child':
    case 'last-of-type':
      return place === of;
    case 'only-child':
    case 'only-of-type':
      return of === 1;
    case 'nth-child':
    case 'nth-of-type':
      return onFormula(formula, place);
    case 'nth-last-child':
    case 'nth-last-of-type':
      return onFormula(formula, of - place + 1);
    default:
      return undefined;
  }
}

/** `2n+1`, `odd`, `3`, `-n + 3`. Undefined for `2n+1 of .shown`, which asks for siblings. */
function onFormula(formula: string, place: number): boolean | undefined {
  const text = formula
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^even$/, '2n')
    .replace(/^odd$/, '2n+1');
  const [, step, offset, only] = /^(?:([-+]?\d*)n([-+]\d+)?|([-+]?\d+))$/.exec(text) ?? [];
  if (only !== undefined) return place === Number(only);
  if (step === undefined) return undefined;
  const every = /^[-+]?$/.test(step) ? Number(`${step}1`) : Number(step);
  const beyond = place - Number(offset ?? 0);
  return every === 0 ? beyond === 0 : beyond % every === 0 && beyond / every >= 0;
}
