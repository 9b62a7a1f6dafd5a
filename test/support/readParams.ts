/** What variables read: the parameters of an event that a page view, or a click, sends from the minified container. */
import { expect } from 'vitest';
import type { RuleSet, Variable } from '../../shared/ruleset/types';
import { runContainer } from './container';
import { oneRule } from './oneRule';

interface Reading {
  variables?: Variable[];
  /** Selector of what is clicked; it has the class `buy`. */
  click?: string;
  path?: string;
  hash?: string;
  html?: string;
  before?: string;
  consent?: RuleSet['consent'];
}

/** Where nobody need be asked, and the device may be used. */
export const storageGranted: RuleSet['consent'] = {
  manager: 'page',
  default: { analytics_storage: 'granted' },
  pending: 'queue',
  storage: 'analytics_storage',
};

/** Parameters by name; `number:` before a name casts it. What has no value is absent. */
export async function readParams(
  params: Record<string, string>,
  { variables = [], click, path = '/page', hash, html = '', before = '', consent }: Reading = {},
): Promise<Record<string, unknown>> {
  const trigger = click
    ? { type: 'click', settings: { target: '.buy' } }
    : { type: 'page-view', settings: {} };
  const ruleSet = oneRule(trigger, { params, variables, ...(consent && { consent }) });
  const page = await runContainer({ ruleSet, html, path, before, ...(hash && { hash }) });
  page.document.addEventListener('click', (event) => event.preventDefault());
  if (click) await page.click(click);
  await expect.poll(() => page.events.filter(({ event }) => event === 'noticed').length).toBe(1);
  const { event, ...sent } = page.events.findLast((each) => each.event === 'noticed') ?? {};
  return sent;
}

/** The parameter of each variable, named after it. */
export function references(variables: readonly Variable[]): Record<string, string> {
  return Object.fromEntries(variables.map(({ id }) => [id, `{{${id}}}`]));
}

/** What each variable reads. */
export function readAll(variables: Variable[], reading: Reading = {}): Promise<Record<string, unknown>> {
  return readParams(references(variables), { ...reading, variables });
}

/** A variable of a type, with its settings. */
export function variable(type: string) {
  return (id: string, settings: Record<string, unknown>, format?: Variable['format']): Variable => ({
    id,
    type,
    settings,
    ...(format && { format }),
  });
}
