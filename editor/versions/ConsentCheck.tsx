import { t } from '../../shared/texts/t';
import { ConsentTableView } from '../consent/ConsentTableView';
import { Check } from './Check';

/** The proof of what this version sends under which answer, before it goes live. */
export function ConsentCheck() {
  return (
    <Check state="ok" title={t('What is sent before an answer, after a refusal, after a grant')}>
      <ConsentTableView isNarrow />
    </Check>
  );
}
