import type { Consent } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { useRuleSet } from '../shell/document';
import { Switch } from '../ui/Switch';

/** What the browser refuses by itself, and whether Google's tags are told. */
export function BrowserPart({ onChange }: { onChange: (consent: Consent, field: string) => void }) {
  const { consent } = useRuleSet();
  const { gpc, dnt, tellGoogle, ...rest } = consent;
  const set = (field: 'gpc' | 'dnt' | 'tellGoogle', change: Partial<Consent>) =>
    onChange(
      {
        ...rest,
        ...(gpc && field !== 'gpc' && { gpc }),
        ...(dnt && field !== 'dnt' && { dnt }),
        ...(tellGoogle && field !== 'tellGoogle' && { tellGoogle }),
        ...change,
      },
      field,
    );
  return (
    <section className="page-section consent-switches">
      <h2>{t('Browsers and other tags')}</h2>
      <Switch
        label={t('Global Privacy Control refuses advertising')}
        hint={t(
          'A browser that sends this signal counts as a refusal, whatever the banner says. Some laws ask for it.',
        )}
        checked={gpc !== 'ignore'}
        onChange={(on) => set('gpc', on ? {} : { gpc: 'ignore' })}
      />
      <Switch
        label={t('Do Not Track refuses analytics and advertising')}
        hint={t('The older signal, which no law asks for.')}
        checked={dnt === 'deny'}
        onChange={(on) => set('dnt', on ? { dnt: 'deny' } : {})}
      />
      {consent.source?.type !== 'consent-mode' && (
        <Switch
          label={t('Tell Google’s tags on the page')}
          hint={t(
            'Through Google Consent Mode: a default when the page begins, an update with every answer. Leave it off where the banner does so itself. The container has to come before Google’s tags.',
          )}
          checked={tellGoogle === true}
          onChange={(on) => set('tellGoogle', on ? { tellGoogle: true } : {})}
        />
      )}
    </section>
  );
}
