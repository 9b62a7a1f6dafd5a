import { acrossRoots } from '../css';
import type { Expressions, Slot } from './expressions';
import { literal } from './literal';

/** A target id or a raw selector: a selector in the place of its use; what is more than that, under the target's name. */
export function targetSource(given: string, slot: Slot, within: Expressions): string {
  const target = within.plan.ruleSet.targets?.find(({ id }) => id === given);
  const selector = target?.selector ?? given;
  const [inner = '', ...hosts] = acrossRoots(selector).reverse();
  if (!target?.guards?.length && !hosts.length)
    return slot(
      within.shares?.hasTarget(given, selector)
        ? within.shared(target?.id ?? 'target', literal(selector))
        : literal(selector),
    );
  within.uses.add('targets.guards');
  if (hosts.length) within.uses.add('targets.shadow');
  const guards = (target?.guards ?? []).map((guard) =>
    literal([guard.read === 'attribute' ? (guard.attribute ?? null) : null, guard.equals]),
  );
  const own = literal(inner);
  const meant = guards.length ? `${within.use('guarded')}(${[own, ...guards].join(', ')})` : own;
  return within.shared(target?.id ?? 'target', inside(hosts, meant, within));
}

/** `hosts`: innermost first. */
function inside([host, ...further]: string[], inner: string, within: Expressions): string {
  return host === undefined
    ? inner
    : `${within.use('inShadow')}(${inside(further, literal(host), within)}, ${inner})`;
}
