/** Finds, of many watchers, those whose target may be on a chain: by the id, attribute, class or tag its selector needs. */
import { indexKeys } from '../compiler/indexKey';
import { acrossRoots } from '../css';
import { isRecordedAttribute, maxRecordedAttribute } from '../trace';
import type { Chain } from './match';

export class TargetIndex<Item> {
  readonly #byKey = new Map<string, Item[]>();
  /** By an attribute that has to be there, or whose recorded value says too little. */
  readonly #byAttribute = new Map<string, Item[]>();
  readonly #all: Item[] = [];

  add(selector: string | undefined, item: Item): void {
    const inner = selector === undefined ? undefined : acrossRoots(selector).at(-1);
    const parts = inner === undefined ? undefined : readable(inner);
    // What cannot be indexed, and what asks for attributes that are never recorded, is always asked.
    if (!parts?.length || parts.some(({ key, attribute }) => !key && !attribute)) this.#all.push(item);
    else if (parts.some(({ attribute }) => attribute && !isRecordedAttribute(attribute)))
      this.#all.push(item);
    else
      for (const { key, attribute } of parts) {
        if (key !== undefined) put(this.#byKey, key, item);
        if (attribute !== undefined)
          put(this.#byAttribute, key === undefined ? attribute : `~${attribute}`, item);
      }
  }

  /** In no particular order, each once. */
  find(chain: Chain): Set<Item> {
    const found = new Set(this.#all);
    const take = (items: Item[] | undefined) => {
      if (items) for (const item of items) found.add(item);
    };
    for (const { tag, id, classes, attributes } of chain) {
      take(this.#byKey.get(tag.toLowerCase()));
      if (id !== undefined) take(this.#byKey.get(`#${id}`));
      if (classes) for (const each of classes) take(this.#byKey.get(`.${each}`));
      for (const name in attributes) {
        const value = attributes[name]!;
        take(this.#byAttribute.get(name));
        take(this.#byKey.get(`[${name}="${value}"]`));
        if (typeof value !== 'string' || value.length >= maxRecordedAttribute || value.includes('['))
          take(this.#byAttribute.get(`~${name}`));
      }
    }
    return found;
  }
}

function readable(selector: string): ReturnType<typeof indexKeys> | undefined {
  try {
    return indexKeys(selector);
  } catch {
    return undefined;
  }
}

function put<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}
