/** Finds, of many watchers, those whose target may be on a chain: by the id, attribute, class or tag its selector needs. */
import { indexKeys } from '../compiler/indexKey';
import { acrossRoots } from '../css';
import { isRecordedAttribute, maxRecordedAttribute } from '../trace';
import type { Chain } from './match';

interface Entry<Item> {
  item: Item;
  /** The search that found it last: each is found once. */
  found: number;
}

type Entries<Item> = Map<string, Entry<Item>[]>;

export class TargetIndex<Item> {
  readonly #ids: Entries<Item> = new Map();
  readonly #classes: Entries<Item> = new Map();
  readonly #tags: Entries<Item> = new Map();
  /** By attribute, then by its exact value. */
  readonly #values = new Map<string, Entries<Item>>();
  /** By an attribute that has to be there. */
  readonly #attributes: Entries<Item> = new Map();
  readonly #all: Entry<Item>[] = [];
  readonly #items: Item[] = [];
  #search = 0;

  add(selector: string | undefined, item: Item): void {
    const entry = { item, found: 0 };
    this.#items.push(item);
    const inner = selector === undefined ? undefined : acrossRoots(selector).at(-1);
    const parts = inner === undefined ? undefined : readable(inner);
    // What cannot be indexed, and what asks for attributes that are never recorded, is always asked.
    if (
      !parts?.length ||
      parts.some(({ key, attribute }) => (attribute ? !isRecordedAttribute(attribute) : !key))
    )
      this.#all.push(entry);
    else
      for (const { key, attribute } of parts) {
        if (attribute !== undefined && key !== undefined) {
          const values = this.#values.get(attribute) ?? new Map();
          this.#values.set(attribute, values);
          put(values, key.slice(attribute.length + 3, -2), entry);
        } else if (attribute !== undefined) put(this.#attributes, attribute, entry);
        else if (key!.startsWith('#')) put(this.#ids, key!.slice(1), entry);
        else if (key!.startsWith('.')) put(this.#classes, key!.slice(1), entry);
        else put(this.#tags, key!, entry);
      }
  }

  /** In no particular order, each once. */
  find(chain: Chain): Item[] {
    this.#search += 1;
    const search = this.#search;
    const items: Item[] = [];
    const take = (entries: Entry<Item>[] | undefined) => {
      if (entries)
        for (const entry of entries)
          if (entry.found !== search) {
            entry.found = search;
            items.push(entry.item);
          }
    };
    take(this.#all);
    // Of an element that is only partly known, any target may be.
    if (chain.some(({ partial }) => partial)) return [...this.#items];
    for (const { tag, id, classes, attributes } of chain) {
      take(this.#tags.get(tag));
      if (id !== undefined) take(this.#ids.get(id));
      if (classes) for (const each of classes) take(this.#classes.get(each));
      for (const name in attributes) {
        take(this.#attributes.get(name));
        const values = this.#values.get(name);
        if (!values) continue;
        const value = attributes[name]!;
        // Of a value that was cut or redacted any may be meant.
        if (typeof value !== 'string' || value.length >= maxRecordedAttribute || value.includes('['))
          for (const entries of values.values()) take(entries);
        else take(values.get(value));
      }
    }
    return items;
  }
}

function readable(selector: string): ReturnType<typeof indexKeys> | undefined {
  try {
    return indexKeys(selector);
  } catch {
    return undefined;
  }
}

function put<Item>(map: Entries<Item>, key: string, entry: Entry<Item>): void {
  const known = map.get(key);
  if (known) known.push(entry);
  else map.set(key, [entry]);
}
