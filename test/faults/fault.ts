/** One seeded fault: a page, the rules made for it, what a visitor does there, and the one reason that has to be named. */
import type { Page } from 'playwright';
import type { Condition, Destination, Rule, RuleSet, Trigger } from '../../shared/ruleset/types';
import type { Action, ReasonCode } from '../../shared/visit/reason';
import type { Visit } from '../../shared/visit/visit';

export interface Fault {
  name: string;
  /** Body of the page. Default: the product page as it should be. */
  body?: string;
  /** Scripts of the page's head, before Milepost. */
  head?: string;
  /** Default `/product/tote`. */
  path?: string;
  headers?: Record<string, string>;
  rules: RuleSet;
  /** What today's document says, where it is not what the page runs. */
  today?: RuleSet;
  /** The draft's script is not served. */
  noDraft?: boolean;
  /** Destinations are really sent to. */
  sending?: boolean;
  /** What the collector answers; `refused` cuts the connection. Default 202. */
  collector?: number | 'refused';
  /** What the visitor does once the draft runs. Default: presses "Add to cart". */
  visitor?(page: Page): Promise<void>;
  /** Which entry is asked about. Default: the last press or submit, else the last page. */
  asked?(visit: Visit): number;
  expected: ReasonCode;
  /** Kind of the action that mends it; `none`: nothing has to be mended. */
  mend: Action['kind'] | 'none';
}

/** The rule that is asked about. */
export const askedRule = 'asked';

export interface Wanted {
  trigger?: Trigger;
  conditions?: Condition;
  rule?: Partial<Rule>;
  set?: Partial<RuleSet>;
  /** Selector of the target `add`. */
  target?: string;
}

export const layer: Destination = { id: 'layer', type: 'data-layer', settings: {} };
export const reports: Destination = { id: 'reports', type: 'collector', settings: {}, consent: [] };

/** A rule set of one rule: someone presses "Add to cart". */
export function rules({ trigger, conditions, rule, set, target = '#add' }: Wanted = {}): RuleSet {
  return {
    format: 1,
    site: { origins: ['http://localhost'] },
    plan: { stages: [], events: [{ name: 'add_to_cart', title: 'Add to cart' }] },
    targets: [{ id: 'add', name: 'Button “Add to cart”', selector: target }],
    rules: [
      {
        id: askedRule,
        name: 'Add to cart',
        triggers: [trigger ?? { type: 'click', settings: { target: 'add' } }],
        ...(conditions && { conditions }),
        event: 'add_to_cart',
        ...rule,
      },
    ],
    destinations: [layer],
    consent: { manager: 'none', default: {}, pending: 'queue' },
    ...set,
  };
}

/** A variable of the data layer. */
export function pushed(id: string): NonNullable<RuleSet['variables']>[number] {
  return { id, name: id.replace('_', ' '), type: 'data-layer', settings: { path: id } };
}
