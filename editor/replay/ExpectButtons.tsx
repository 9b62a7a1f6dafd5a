import { BellOff, BellRing } from 'lucide-react';
import { useState } from 'react';
import type { RuleTest } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { edit, undo, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { notify } from '../ui/Toast';
import { askForTest, useReplaying } from './replayStore';
import { addTest } from './testChanges';
import './replay.css';

/** Keeps what a rule should do at this moment as a test. `index`: place in the visit of one of the moment's entries. */
export function ExpectButtons({ rule: id, index }: { rule: string; index: number }) {
  useReplaying();
  const rule = useRuleSet().rules.find((each) => each.id === id);
  const [busy, setBusy] = useState(false);
  // A rule that is gone today has nothing to be tested.
  if (!rule) return null;
  const keep = async (expect: RuleTest['expect']) => {
    setBusy(true);
    const test = await askForTest(index, expect, rule);
    setBusy(false);
    if (!test) return;
    edit(t('Add test'), (document) => addTest(document, test));
    const name = rule.name ?? rule.id;
    notify({
      id: 'add-test',
      title: t('Kept: {name} should {value} here', { name, value: expect === 'fire' ? 'fire' : 'not fire' }),
      description: t('It runs with every change and before each publish. Tests lists it.'),
      action: { label: t('Undo'), run: undo },
    });
  };
  return (
    <div className="expect-buttons">
      <Button small look="plain" disabled={busy} onClick={() => void keep('fire')}>
        <BellRing size={13} aria-hidden="true" /> {t('Should fire')}
      </Button>
      <Button small look="plain" disabled={busy} onClick={() => void keep('not-fire')}>
        <BellOff size={13} aria-hidden="true" /> {t('Should not fire')}
      </Button>
    </div>
  );
}
