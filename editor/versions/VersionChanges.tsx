import { useCallback, useMemo } from 'react';
import { changesBetween } from '../../shared/changes/changes';
import { t } from '../../shared/texts/t';
import { api } from '../api/client';
import { Trouble } from '../api/Trouble';
import { useAnswer } from '../api/useAnswer';
import { ChangeList } from '../changes/ChangeList';
import { catalog } from '../compile/runtime';

/** What a version changed beside the one before it, in sentences; of the first, its rules. */
export function VersionChanges({
  site,
  number,
  before,
}: {
  site: string;
  number: number;
  before: number | undefined;
}) {
  const ask = useCallback(
    () =>
      Promise.all([api.version(site, number), before === undefined ? undefined : api.version(site, before)]),
    [site, number, before],
  );
  const { value, trouble, again } = useAnswer(ask);
  const changes = useMemo(
    () => value && changesBetween(value[1]?.ruleSet, value[0].ruleSet, catalog),
    [value],
  );
  if (trouble)
    return (
      <Trouble title={t('What changed could not be read.')} onRetry={again}>
        {trouble}
      </Trouble>
    );
  if (!changes) return <p className="quiet">{t('Loading…')}</p>;
  return (
    <ChangeList
      changes={changes}
      none={
        before === undefined
          ? t('No rule yet: an empty container.')
          : t('Nothing differs from version {before}.', { before })
      }
    />
  );
}
