import { t } from '../../shared/texts/t';
import { ConsentPart } from './ConsentPart';
import { FrequencyPart } from './FrequencyPart';
import { RolloutPart } from './RolloutPart';
import { SchedulePart } from './SchedulePart';

/** "at most once per page for everyone who allows analytics, at any time". */
export function LimitParts() {
  return (
    <>
      <FrequencyPart />
      <span className="sentence-words">{t('for')}</span>
      <RolloutPart />
      <ConsentPart />
      <SchedulePart />
    </>
  );
}
