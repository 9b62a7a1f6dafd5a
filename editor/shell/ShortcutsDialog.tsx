import { t, told } from '../../shared/texts/t';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { Switch } from '../ui/Switch';
import { type Action, type ActionGroup, useAllActions } from './actions';
import { setLetterKeys, useLetterKeys } from './letterKeys';

const groups: readonly ActionGroup[] = ['Everywhere', 'This screen', 'Preview', 'Publish', 'Rules'];

/** What the parts of a sentence and lists take, wherever they stand. */
const partKeys = [
  { label: t('Open a part of the sentence'), keys: ['Enter'] },
  { label: t('Accept what was typed'), keys: ['Enter'] },
  { label: t('Next part, part before'), keys: ['Tab', 'shift+Tab'] },
  { label: t('Close without more'), keys: ['Esc'] },
];

/** Every key that works now, from the same objects that run. */
export function ShortcutsDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={t('Keys')} look="wide" isRead>
      <Keys />
    </Dialog>
  );
}

function Keys() {
  const letters = useLetterKeys();
  const actions = useAllActions().filter((action) => action.shortcut);
  return (
    <>
      <div className="shortcut-groups">
        {groups.map((group) => {
          const members = actions.filter((action) => (action.group ?? 'Everywhere') === group);
          return (
            members.length > 0 && (
              <section key={group} className="shortcut-group">
                <h3>{told(group)}</h3>
                <dl>
                  {members.map((action) => (
                    <Row key={action.id} label={action.label} keys={keysOfAction(action)} />
                  ))}
                </dl>
              </section>
            )
          );
        })}
        <section className="shortcut-group">
          <h3>{t('In a sentence')}</h3>
          <dl>
            {partKeys.map(({ label, keys }) => (
              <Row key={label} label={label} keys={keys} />
            ))}
          </dl>
        </section>
      </div>
      <div className="shortcut-switch">
        <Switch
          label={t('Single-letter keys')}
          hint={t(
            'Keys without Ctrl or ⌘. Switch them off if you speak to your computer or press them by accident.',
          )}
          checked={letters}
          onChange={setLetterKeys}
        />
      </div>
    </>
  );
}

function keysOfAction({ shortcut, otherShortcuts = [] }: Action): string[] {
  return [shortcut ?? '', ...otherShortcuts].filter(Boolean);
}

function Row({ label, keys }: { label: string; keys: readonly string[] }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {keys.map((one) => (
          <Kbd key={one} keys={one} />
        ))}
      </dd>
    </div>
  );
}
