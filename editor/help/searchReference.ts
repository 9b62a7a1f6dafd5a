import type { ReferencePage } from '../../shared/reference';

/** Pages that hold every word in what people read of them; those with the words in their title first. */
export function searchReference(pages: readonly ReferencePage[], text: string): ReferencePage[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (haystack: string) => words.every((word) => haystack.toLowerCase().includes(word));
  const all = (page: ReferencePage) =>
    [
      page.title,
      page.type,
      page.group,
      page.description,
      page.sentence,
      ...page.presets.map(({ title }) => title),
      ...page.notices.map(({ title }) => title),
      ...page.options.map(({ title }) => title),
    ].join(' ');
  const found = pages.filter((page) => has(all(page)));
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))];
}
