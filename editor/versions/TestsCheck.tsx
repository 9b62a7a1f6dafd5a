import { t } from '../../shared/texts/t';
import { useEditor } from '../store/store';
import { TextField } from '../ui/TextField';
import { Check } from './Check';

/** What the tests came to; where some fail, the reason to publish all the same. */
export function TestsCheck({
  reason,
  onReason,
  go,
}: {
  reason: string;
  onReason: (reason: string) => void;
  go: (address: string) => void;
}) {
  const tests = useEditor((state) => state.tests);
  const kept = useEditor((state) => state.document.tests?.length ?? 0);
  if (kept === 0)
    return (
      <Check state="open" title={t('No tests yet')}>
        <p>
          {t(
            'A moment of a recorded visit at which a rule should fire, or should not, is kept with one press in Preview. From then on nothing that breaks it goes live by mistake.',
          )}
        </p>
      </Check>
    );
  // Of a rule set with errors, nobody can say what its rules do.
  if (tests.length === 0) return <Check state="open" title={t('Tests run once nothing stops them')} />;
  const failing = tests.filter(({ state }) => state === 'failed');
  const unknown = tests.filter(({ state }) => state === 'unknown').length;
  if (failing.length === 0)
    return (
      <Check
        state="ok"
        title={t(
          '{passed} of {all, plural, one {# test passes} other {# tests pass}}{unknown, plural, =0 {} other {; # cannot be known}}',
          { passed: tests.length - unknown, all: tests.length, unknown },
        )}
      />
    );
  return (
    <Check
      state="bad"
      title={t('{count, plural, one {One test fails} other {# tests fail}}, so a reason is asked for', {
        count: failing.length,
      })}
    >
      <ul className="check-list">
        {failing.map(({ id, name, why }) => (
          <li key={id}>
            <button type="button" className="check-link" onClick={() => go('/tests')}>
              <b>{name}</b>
              <span>{why}</span>
            </button>
          </li>
        ))}
      </ul>
      <TextField
        label={t('Why go live all the same?')}
        hint={t('Kept with the version.')}
        placeholder={t('The bag page is being rebuilt')}
        value={reason}
        onChange={onReason}
      />
    </Check>
  );
}
