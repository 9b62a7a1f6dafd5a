/** How the rule list is shown, as its address says it: `?q=state:off shoes&sort=size&group=folder`. */
import { type Filter, readQuery, writeQuery } from './filters';

export const sorts = ['own', 'name', 'stage', 'size', 'problems', 'seen', 'fired', 'changed'] as const;
export type Sort = (typeof sorts)[number];
export const groupings = ['stage', 'folder', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export interface ListView {
  text: string;
  filters: readonly Filter[];
  sort: Sort;
  group: Grouping;
}

export const plainView: ListView = { text: '', filters: [], sort: 'own', group: 'stage' };

export function readView(search: string): ListView {
  const asked = new URLSearchParams(search);
  const { text, filters } = readQuery(asked.get('q') ?? '');
  return {
    text,
    filters,
    sort: sorts.find((one) => one === asked.get('sort')) ?? plainView.sort,
    group: groupings.find((one) => one === asked.get('group')) ?? plainView.group,
  };
}

/** Without a question mark; empty for the plain view. What else the address asks for stays. */
export function writeView({ text, filters, sort, group }: ListView, search = ''): string {
  const asked = new URLSearchParams(search);
  const set = (name: string, value: string, usual: string) =>
    value === usual ? asked.delete(name) : asked.set(name, value);
  set('q', writeQuery({ text, filters: [...filters] }), '');
  set('sort', sort, plainView.sort);
  set('group', group, plainView.group);
  return asked.toString().replaceAll('%3A', ':').replaceAll('%2F', '/');
}

export function narrows({ text, filters }: ListView): boolean {
  return text !== '' || filters.length > 0;
}
