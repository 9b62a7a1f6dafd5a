/** Ways out of problems of the site’s frames and domains. */
import { t } from '../texts/t';
import { type Mender, remove, withKey } from './mend';

const followed: Mender = () => [
  {
    label: t('Follow frames of the same address'),
    change: (ruleSet) => withKey(ruleSet, '/site', 'frames', 'same-origin'),
  },
];
const unnamed: Mender = ({ path }, { site }) => [
  // Of the last one, the list: an empty one says nothing.
  remove(t('Do not name this domain'), (site.domains?.length ?? 0) > 1 ? path : '/site/domains'),
];

export const mendsOfSite: Readonly<Record<string, Mender>> = {
  'frames-of-one-origin': followed,
  'frames-not-watched': followed,
  'domain-within-domain': unnamed,
  'domain-of-nobody': unnamed,
  'domains-without-storage': () => [remove(t('Name no domains'), '/site/domains')],
};
