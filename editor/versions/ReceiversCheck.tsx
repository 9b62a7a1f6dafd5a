import type { Change } from '../../shared/changes/changes';
import { consentWords, receiverWords } from '../../shared/changes/partWords';
import type { Manifest } from '../../shared/compiler/types';
import { t } from '../../shared/texts/t';
import { MarkedWords } from '../changes/ChangeList';
import { catalog } from '../compile/runtime';
import { useEditor } from '../store/store';
import { Check } from './Check';

/** Who gets events and what visitors have to agree to, where that changes; before the first publish, as it will be. */
export function ReceiversCheck({
  changes,
  live,
  checked,
  go,
}: {
  changes: readonly Change[];
  /** Null: nothing is live. */
  live: Manifest | null | undefined;
  checked: Manifest | undefined;
  go: (address: string) => void;
}) {
  const ruleSet = useEditor((state) => state.document);
  if (live === null) {
    const on = ruleSet.destinations.filter(({ enabled }) => enabled !== false);
    return (
      <Check
        state={on.length === 0 ? 'warn' : 'ok'}
        title={
          on.length === 0 ? t('Events are sent to nobody yet') : t('Where events go, and under which consent')
        }
      >
        <ul className="check-list words">
          {on.map((destination) => (
            <li key={destination.id}>{receiverWords(destination, ruleSet, catalog)}</li>
          ))}
          <li>{consentWords(ruleSet.consent, catalog)}</li>
        </ul>
      </Check>
    );
  }
  const told = changes.filter(({ part }) => part === 'destinations' || part === 'consent');
  const hosts = live && checked ? checked.hosts.filter((host) => !live.hosts.includes(host)) : [];
  if (told.length + hosts.length === 0)
    return <Check state="ok" title={t('Destinations and consent stay as they are')} />;
  return (
    <Check state="warn" title={t('What is sent where, or under which consent, changes')}>
      <ul className="check-list">
        {told.map(({ kind, noun, id, name, sentence, details }) => (
          <li key={`${noun} ${id}`}>
            <button
              type="button"
              className="check-link"
              onClick={() => go(noun === 'consent' ? '/consent' : '/destinations')}
            >
              <b>
                {name} {kind}
              </b>
              <span>
                <MarkedWords pieces={sentence} /> {details.join(' ')}
              </span>
            </button>
          </li>
        ))}
        {hosts.length > 0 && (
          <li>
            <button type="button" className="check-link" onClick={() => go('/install')}>
              <b>{t('Pages will talk to {hosts}', { hosts: hosts.join(', ') })}</b>
              <span>
                {t('A site with a Content-Security-Policy has to allow that first: Install shows the lines.')}
              </span>
            </button>
          </li>
        )}
      </ul>
    </Check>
  );
}
