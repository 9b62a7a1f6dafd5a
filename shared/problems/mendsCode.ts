/** Ways out of problems with custom JavaScript. */
import { t } from '../texts/t';
import { type Mender, withKey } from './mend';

const customCodeIsOff: Mender = () => [
  {
    label: t('Allow custom JavaScript on this site'),
    change: (ruleSet) => withKey(ruleSet, '/site', 'customCode', true),
  },
];

export const mendsOfCode: Readonly<Record<string, Mender>> = { 'custom-code-off': customCodeIsOff };
