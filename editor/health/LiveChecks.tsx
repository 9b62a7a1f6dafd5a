import { t } from '../../shared/texts/t';
import { edit, useRuleSet } from '../shell/document';
import { Select } from '../ui/Select';

const shares = [
  { value: '0', label: t('on no page') },
  { value: '1', label: t('on 1 % of pages') },
  { value: '5', label: t('on 5 % of pages') },
  { value: '20', label: t('on 20 % of pages') },
  { value: '100', label: t('on every page') },
] as const;

/** How often the live container tells whether a target is still there. */
export function LiveChecks() {
  const { site } = useRuleSet();
  const { targetChecks = 0 } = site;
  const known = shares.some(({ value }) => Number(value) === targetChecks);
  const options = known
    ? shares
    : [
        ...shares,
        { value: String(targetChecks), label: t('on {targetChecks} % of pages', { targetChecks }) },
      ];
  return (
    <Select
      label={t('Visitors’ pages tell whether a target is still there')}
      hint={t(
        'One look on such a page, after consent. Only the page’s address without what follows a question mark: nothing about the visitor.',
      )}
      value={String(targetChecks)}
      options={options}
      onChange={(value) =>
        edit(t('Change how often targets are checked'), (ruleSet) => {
          const { targetChecks: _, ...rest } = ruleSet.site;
          const percent = Number(value);
          return { ...ruleSet, site: percent ? { ...rest, targetChecks: percent } : rest };
        })
      }
    />
  );
}
