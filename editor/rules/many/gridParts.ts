/** What of which row was meant: rows are plain elements that say so themselves. */
export function partOf(
  target: EventTarget,
): { id: string; part: string | undefined; element: HTMLElement } | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest<HTMLElement>('[data-row]');
  const part = target.closest<HTMLElement>('[data-part]');
  const id = row?.dataset['row'];
  if (!row || id === undefined) return undefined;
  return { id, part: part?.dataset['part'], element: part ?? row };
}

export function rowOf(scroller: HTMLElement | null, id: string): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
}

/** Into the sentence of the open rule, once it is drawn. */
export function editRule(): void {
  setTimeout(() => document.querySelector<HTMLElement>('.rule-pane .rule-sentence button')?.focus(), 60);
}
