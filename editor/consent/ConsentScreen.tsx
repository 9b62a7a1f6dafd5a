import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Consent } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { signalsOf, signalWords } from '../rules/destinationsOf';
import { catalog, edit, useRuleSet } from '../shell/document';
import { Button, IconButton } from '../ui/Button';
import { Code } from '../ui/Code';
import { Page } from '../ui/Page';
import { RadioList } from '../ui/RadioList';
import { Select } from '../ui/Select';
import { BrowserPart } from './BrowserPart';
import { ConsentTableView } from './ConsentTableView';
import { SourcePart } from './SourcePart';
import './consent.css';

type State = Consent['default'][string];

export default function ConsentScreen() {
  const ruleSet = useRuleSet();
  const { consent } = ruleSet;
  const set = (next: Consent, field?: string) =>
    edit(t('Change consent'), (document) => ({ ...document, consent: next }), field && `/consent/${field}`);
  const wanted = [
    ...ruleSet.destinations.flatMap((destination) => signalsOf(destination, catalog)),
    ...ruleSet.rules.flatMap((rule) => rule.consent ?? []),
    ...ruleSet.plan.events.flatMap(({ params = {} }) =>
      Object.values(params).flatMap((param) => param.consent ?? []),
    ),
  ];
  const signals = [
    ...new Set([...Object.keys(consent.default), ...wanted, ...(consent.storage ? [consent.storage] : [])]),
  ];
  const managed = consent.manager !== 'none';

  return (
    <Page
      title={t('Consent')}
      about={t(
        'Until a visitor has decided, Milepost sends nothing to anyone and stores nothing. Here you say who asks, and what holds until then.',
      )}
    >
      <SourcePart onChange={set} />
      {managed && (
        <>
          <section className="page-section">
            <h2>{t('Until the visitor has decided')}</h2>
            <table className="consent-table">
              <thead>
                <tr>
                  <th scope="col">{t('Signal')}</th>
                  <th scope="col">{t('Is')}</th>
                  <th scope="col">{t('Waits for it')}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {signals.map((signal) => (
                  <SignalRow key={signal} signal={signal} onChange={set} isWanted={wanted.includes(signal)} />
                ))}
              </tbody>
            </table>
            <AddSignal
              taken={signals}
              onAdd={(name) => set({ ...consent, default: { ...consent.default, [name]: 'unknown' } })}
            />
          </section>
          <section className="page-section">
            <RadioList
              label={t('What happens to events while a signal is unknown?')}
              value={consent.pending}
              options={[
                {
                  value: 'queue',
                  label: t('Hold them back'),
                  hint: t('Sent when the visitor agrees, forgotten when not.'),
                },
                {
                  value: 'drop',
                  label: t('Drop them'),
                  hint: t('What happened before the decision is never reported.'),
                },
                {
                  value: 'anonymise',
                  label: t('Send them anonymously'),
                  hint: t(
                    'Without ids, without the query of the address, and without parameters that need consent; each such event says so. Only to Milepost reports and others that set nothing on the device: elsewhere events are held back.',
                  ),
                },
              ]}
              onChange={(pending) => set({ ...consent, pending })}
            />
          </section>
        </>
      )}
      <section className="page-section">
        <Select
          label={t('Milepost’s own storage needs')}
          hint={t(
            'Caps per session or visitor and ids of visitors are kept in the browser. Without this signal they live in memory for one page.',
          )}
          value={consent.storage ?? ''}
          options={[
            { value: '', label: t('Nothing is kept on the device') },
            ...signals.map((signal) => ({ value: signal, label: signal })),
          ]}
          onChange={(storage) => {
            const { storage: _old, ...rest } = consent;
            set(storage === '' ? rest : { ...rest, storage });
          }}
        />
      </section>
      {managed && <BrowserPart onChange={set} />}
      <section className="page-section">
        <h2>{t('What is sent, by consent')}</h2>
        <p className="quiet">
          {t(
            'Told from the container as it is compiled now: every way of every event, before an answer, after a refusal and after a grant.',
          )}
        </p>
        <ConsentTableView />
      </section>
      {managed && !consent.source && (
        <section className="page-section">
          <h2>{t('What your banner does')}</h2>
          <p className="quiet">
            {t('When the visitor agrees, the banner says so with this line. The same with')}{' '}
            <code>'denied'</code> {t('takes it back: sending stops, and what was stored is removed.')}
          </p>
          <Code
            label={t('Line for the banner')}
            text={`(window.milepost = window.milepost || []).push(['consent', ${grants(signals)}]);`}
          />
        </section>
      )}
    </Page>
  );
}

function grants(signals: readonly string[]): string {
  return `{ ${signals.map((signal) => `${signal}: 'granted'`).join(', ')} }`;
}

interface SignalRowProps {
  signal: string;
  isWanted: boolean;
  onChange: (consent: Consent) => void;
}

function SignalRow({ signal, isWanted, onChange }: SignalRowProps) {
  const { consent, destinations } = useRuleSet();
  const waiting = destinations.filter((one) => signalsOf(one, catalog).includes(signal));
  return (
    <tr>
      <th scope="row">
        <code>{signal}</code>
        <span className="quiet">{signalWords(signal)}</span>
      </th>
      <td>
        <Select<State>
          label={t('{signal} is', { signal })}
          hideLabel
          small
          value={consent.default[signal] ?? 'unknown'}
          options={[
            { value: 'unknown', label: t('Unknown') },
            { value: 'denied', label: t('Denied') },
            { value: 'granted', label: t('Granted') },
          ]}
          onChange={(state) => onChange({ ...consent, default: { ...consent.default, [signal]: state } })}
        />
      </td>
      <td className="quiet">
        {waiting.map((one) => one.name ?? told(catalog.destinations[one.type]?.title)).join(', ') ||
          t('nobody')}
      </td>
      <td>
        {!isWanted && consent.storage !== signal && (
          <IconButton
            small
            label={t('Remove {signal}', { signal })}
            icon={<Trash2 size={14} />}
            onClick={() => {
              const { [signal]: _gone, ...rest } = consent.default;
              onChange({ ...consent, default: rest });
            }}
          />
        )}
      </td>
    </tr>
  );
}

function AddSignal({ taken, onAdd }: { taken: readonly string[]; onAdd: (name: string) => void }) {
  const [name, setName] = useState('');
  const clean = name.trim();
  const add = () => {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(clean) || taken.includes(clean)) return;
    onAdd(clean);
    setName('');
  };
  return (
    <form
      className="add-row"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        className="input mono"
        aria-label={t('Name of another signal')}
        placeholder="ad_storage"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" disabled={clean === ''}>
        <Plus size={14} /> {t('Add signal')}
      </Button>
    </form>
  );
}
