/** What re-evaluating a recording is handed: the page's own pure functions, so that it decides as the page does. */
import type { Catalog, Value } from '../definition';

/** Undefined: cannot be known, which counts as not met, negated or not. */
export type PureOperator = (actual: Value, expected: Value, ignoreCase?: boolean) => boolean | undefined;

/** One step of a variable's `format`; its settings hold regular expressions where fields say `regex`. */
export type PureFormat = (settings: Record<string, unknown>, value: Value) => Value;

/** A link as far as its address tells. */
export interface LinkAddress {
  href: string;
  protocol: string;
  hostname: string;
  pathname: string;
  search: string;
}

/** Where links lead, by the lists that the link trigger has. */
export interface Links {
  /** The method of a link of that kind, `undefined`: it is none of them; `null`: the kind is told by something else. */
  methodOf(link: LinkAddress, kind: string): string | undefined | null;
  leadsTo(link: LinkAddress, place: string): boolean;
  /** Name and extension of the file it leads to. `named`: what its `download` attribute says. */
  fileOf(
    link: LinkAddress,
    named: string | null,
    extensions?: readonly string[],
  ): [name: string, extension: string | undefined] | undefined;
}

/** How pushes to a data layer become its state. */
export interface Layers {
  /** What one push says: `gtag` pushes its arguments. */
  entryOf(pushed: unknown): Record<string, unknown>;
  merge(state: Record<string, unknown>, entry: Record<string, unknown>, deep: boolean): void;
  at(state: unknown, path: string): unknown;
}

export interface Engine {
  catalog: Catalog;
  /** By stored type: `starts-with`. */
  operators: Readonly<Record<string, PureOperator>>;
  formats: Readonly<Record<string, PureFormat>>;
  /** By the plan's parameter type, `text` where personal data is taken out, `plain` where the plan says none. NaN: it cannot be cast. */
  casts: Readonly<Record<string, (value: Value) => Value>>;
  links: Links;
  layers: Layers;
  /** The lookup variable. Values of its rows may be readers, which it hands `occurrence`. */
  lookup(settings: Record<string, unknown>, occurrence: object): Value;
}
