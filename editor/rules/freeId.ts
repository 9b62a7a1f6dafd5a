import { plainWords } from '../../shared/plan/names';

/** A readable id made of a name, and free: `Button "Add to cart"` gives `button-add-to-cart`, then `button-add-to-cart-2`. */
export function freeId(
  name: string,
  taken: readonly string[],
  fallback: string,
  joint: '-' | '_' = '-',
): string {
  const joined = plainWords(name)
    .join(joint)
    .replace(/^[^a-z]+/, '');
  const base = joined.slice(0, 48).replace(/[-_]+$/, '') || fallback;
  const used = new Set(taken);
  let id = base;
  for (let count = 2; used.has(id); count += 1) id = `${base}${joint}${count}`;
  return id;
}
