import { own } from '../../shared/ruleset/own';
import type { Consent } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import type { FormScope } from '../forms/FormScope';
import { SettingsForm } from '../forms/SettingsForm';
import { catalog, useProblems, useRuleSet } from '../shell/document';
import { RadioList } from '../ui/RadioList';
import { Select } from '../ui/Select';

type Asks = 'page' | 'source' | 'none';

/** Who asks for consent: the site's own code, a banner or standard that Milepost knows, or nobody. */
export function SourcePart({ onChange }: { onChange: (consent: Consent, field: string) => void }) {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const { consent } = ruleSet;
  const { source, ...rest } = consent;
  const definition = source && own(catalog.consentSources, source.type);
  const asks: Asks = consent.manager === 'none' ? 'none' : source ? 'source' : 'page';
  const choose = (next: Asks) => {
    if (next === 'none') onChange({ ...consent, manager: 'none' }, 'manager');
    else if (next === 'page') onChange({ ...rest, manager: 'page' }, 'manager');
    else
      onChange(
        { ...consent, manager: 'page', source: source ?? { type: 'consent-mode', settings: {} } },
        'manager',
      );
  };
  const scope: FormScope = {
    ruleSet,
    catalog,
    provided: new Set(),
    problems,
    purpose: told(definition?.title) ?? t('Consent'),
  };
  return (
    <>
      <RadioList<Asks>
        label={t('Who asks for consent on this site?')}
        value={asks}
        options={[
          {
            value: 'page',
            label: t('A banner of the site’s own'),
            hint: t('It tells Milepost what the visitor chose, with one line of code.'),
          },
          {
            value: 'none',
            label: t('Nobody: no consent is needed here'),
            hint: t('For internal tools, or where the law asks for none. Everything counts as allowed.'),
          },
          // Last, so that what is asked of it stands right below.
          {
            value: 'source',
            label: t('A banner or standard that Milepost knows'),
            hint: t('Milepost follows its answers by itself: Cookiebot, OneTrust, TCF and others.'),
          },
        ]}
        onChange={choose}
      />
      {asks === 'source' && source && (
        <div className="consent-source">
          <Select
            label={t('Banner or standard')}
            value={source.type}
            options={Object.values(catalog.consentSources).map(({ type, title }) => ({
              value: type,
              label: told(title) ?? type,
            }))}
            onChange={(type) => onChange({ ...consent, source: { type, settings: {} } }, 'source')}
          />
          {definition && (
            <>
              <p className="quiet">{told(definition.description)}</p>
              <p>
                <b>{t('What it needs')}</b> {told(definition.needs)}
              </p>
              <SettingsForm
                definition={definition}
                settings={source.settings}
                scope={scope}
                path="/consent/source/settings"
                onChange={(settings, field) =>
                  onChange({ ...consent, source: { ...source, settings } }, `source/settings/${field}`)
                }
              />
            </>
          )}
        </div>
      )}
    </>
  );
}
