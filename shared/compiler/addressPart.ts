/** Which variables read an address of the page whole: with a query that names people, orders, tokens. */
import { references } from '../ruleset/template';
import type { Plan } from './plan';

/**
 * What the part that a variable reads stands behind in its address, empty for a whole address; undefined where it reads no
 * query. A variable that reads another has what that one has.
 */
export function addressPart(
  id: string,
  { ruleSet, catalog }: Pick<Plan, 'ruleSet' | 'catalog'>,
  seen: readonly string[] = [],
): string | undefined {
  const found = ruleSet.variables?.find((variable) => variable.id === id) ?? catalog.builtins[id];
  if (!found || seen.includes(id)) return undefined;
  const part = found.settings['part'];
  if (found.type === 'page' && part === 'frame') return '';
  if (found.type === 'page' && part === 'query') return '?';
  if (found.type === 'page' && part === 'fragment') return '#';
  if ((found.type === 'page' || found.type === 'referrer') && (part === 'url' || part === 'referrer'))
    return '';
  return references(JSON.stringify(found.settings)).some(
    (name) => addressPart(name, { ruleSet, catalog }, [...seen, id]) !== undefined,
  )
    ? ''
    : undefined;
}
