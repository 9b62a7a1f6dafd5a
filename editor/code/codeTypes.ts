/** TypeScript declarations of what custom code gets, by name. */
import type { Variable } from '../../shared/ruleset/types';

const occurrence = `
/** What the trigger noticed. It is gone once the code has ended. */
declare const occurrence: {
  /** The element that it was noticed on: the button, not the icon inside it. */
  readonly element?: HTMLElement;
  /** What came along: the fields of a push, what a custom trigger handed on. */
  readonly data?: Readonly<Record<string, any>>;
};`;

const fire = `
/** Says that it has happened: now, later, or several times. Does nothing once the page has ended. */
declare function fire(noticed?: {
  /** What rules read element variables from. */
  element?: Element;
  /** What rules read by a variable of the trigger's data. */
  data?: Record<string, unknown>;
}): void;`;

// The browser has a global of this name, which is an Event: what custom code gets is added to that.
const event = `
interface Event {
  /** As the plan calls it: add_to_cart. Of the event that a destination receives. */
  readonly name: string;
  /** Its parameters by name, as the plan's types have them. A copy. */
  readonly params: Record<string, string | number | boolean>;
}`;

/** `needs`: the rows of a variable's setting of that name. */
export function typesFor(gets: readonly string[], needs: unknown): string {
  const known: Readonly<Record<string, string>> = { occurrence, fire, event, value: valueTypes(needs) };
  return gets.map((name) => known[name] ?? `declare const ${name}: any;`).join('\n');
}

function valueTypes(needs: unknown): string {
  const rows = (Array.isArray(needs) ? needs : []) as Partial<Variable['settings']>[];
  const fields = rows.flatMap(({ name, value }) =>
    typeof name === 'string' && /^[A-Za-z_$][\w$]*$/.test(name)
      ? [`  /** ${String(value ?? '').replaceAll('*/', '')} */\n  readonly ${name}: any;`]
      : [],
  );
  return `
/** What the variable lists under “What it is given”. */
declare const value: {
${fields.join('\n')}
};`;
}
