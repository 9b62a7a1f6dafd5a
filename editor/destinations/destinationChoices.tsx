import type { Catalog } from '../../shared/definition';
import { told } from '../../shared/texts/t';
import { Icon } from '../ui/Icon';

/** Kinds of destination under their headings, our own before those of others. */
export function destinationChoices({ destinations }: Catalog) {
  const groups = ['', 'Analytics', 'Advertising'];
  const all = Object.values(destinations);
  for (const { group = '' } of all) if (!groups.includes(group)) groups.push(group);
  const place = (group = '') => groups.indexOf(group);
  return [...all]
    .sort((one, other) => place(one.group) - place(other.group))
    .map(({ type, title, description, icon, group }) => ({
      id: type,
      label: told(title),
      // What it does, in a line; the rest is said where it is set up, and found all the same.
      hint: firstSentence(told(description)),
      keywords: told(description),
      icon: <Icon name={icon} size={17} />,
      group: told(group),
    }));
}

function firstSentence(text: string): string {
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;
}
