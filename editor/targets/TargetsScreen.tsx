import { Crosshair, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { renameId } from '../../shared/ruleset/rename';
import { idPattern } from '../../shared/ruleset/schema';
import type { Target } from '../../shared/ruleset/types';
import { DeleteDialog } from '../forms/DeleteDialog';
import { problemAt } from '../forms/FormScope';
import { SelectorField } from '../forms/SelectorField';
import { guardWords } from '../forms/TargetField';
import { countOfUses, Uses, useUses } from '../forms/Uses';
import { pickTarget } from '../preview/pick';
import { catalog, edit, getRuleSet, undo, useProblems, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { ProblemLine } from '../ui/Field';
import { Page, Thing } from '../ui/Page';
import { TextField } from '../ui/TextField';
import { notify } from '../ui/Toast';
import { StrengthBadge } from './StrengthBadge';
import { addTarget, rememberPick, removeTarget, replaceTarget, targetFromPick } from './targetChanges';

export default function TargetsScreen() {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const usesOf = useUses(ruleSet, catalog, 'target');
  const [leaving, setLeaving] = useState<Target>();
  const targets = ruleSet.targets ?? [];

  const pick = async (again?: Target) => {
    const picked = await pickTarget(again?.name ?? 'a new target');
    if (!picked) return;
    const made = targetFromPick(getRuleSet(), picked);
    const target = again ? { ...made, id: again.id, name: again.name ?? made.name ?? again.id } : made;
    rememberPick(target.id, picked);
    edit(again ? 'Pick target again' : 'Pick target', (document) => addTarget(document, target));
  };
  const remove = (target: Target) => {
    edit('Delete target', (document) => removeTarget(document, target.id));
    notify({ title: `Deleted ${target.name ?? target.id}`, action: { label: 'Undo', run: undo } });
  };
  const pickButton = (
    <Button look="primary" onClick={() => pick()}>
      <Crosshair size={15} /> Pick on page
    </Button>
  );

  if (targets.length === 0) {
    return (
      <EmptyState screen icon={<Crosshair size={28} />} title="No targets yet" actions={pickButton}>
        A target is a named place on your site, such as the “Add to cart” button on every product card. Point
        at it once, use it in every rule; when the site is redesigned, one repair serves them all.
      </EmptyState>
    );
  }
  return (
    <Page
      title="Targets"
      about="Named places on your site. Rules share them, so picking one again repairs every rule that uses it."
      actions={pickButton}
    >
      <div className="things">
        {targets.map((target, index) => {
          const path = `/targets/${index}`;
          const uses = usesOf(target.id);
          const problem = problemAt(problems, path);
          return (
            <Thing
              key={target.id}
              path={path}
              title={
                <>
                  {target.name ?? target.id}
                  {target.strength && <StrengthBadge strength={target.strength} />}
                </>
              }
              hint={<code>{target.selector}</code>}
              aside={countOfUses(uses.length)}
            >
              {problem && <ProblemLine problem={problem} />}
              <TargetForm target={target} path={path} />
              <Uses uses={uses} ruleSet={ruleSet} />
              <div className="row-actions">
                <Button onClick={() => pick(target)}>
                  <Crosshair size={15} /> Pick again
                </Button>
                <Button look="plain" onClick={() => (uses.length > 0 ? setLeaving(target) : remove(target))}>
                  <Trash2 size={15} /> Delete
                </Button>
              </div>
            </Thing>
          );
        })}
      </div>
      <DeleteDialog
        what="target"
        name={leaving && (leaving.name ?? leaving.id)}
        uses={usesOf(leaving?.id ?? '')}
        ruleSet={ruleSet}
        onConfirm={() => leaving && remove(leaving)}
        onClose={() => setLeaving(undefined)}
      />
    </Page>
  );
}

function TargetForm({ target, path }: { target: Target; path: string }) {
  const change = (field: string, next: Target) =>
    edit('Change target', (document) => replaceTarget(document, next), `${path}/${field}`);
  const rename = (id: string) => {
    const taken = (getRuleSet().targets ?? []).some((one) => one.id === id);
    if (taken || !new RegExp(idPattern).test(id)) {
      notify({
        title: taken ? `There is already a target ${id}` : `“${id}” cannot be an id`,
        description: 'Letters, digits, - and _, starting with a letter, and not used yet.',
        tone: 'bad',
      });
      return;
    }
    edit('Rename target', (document) => renameId(document, 'target', target.id, id, catalog));
  };
  return (
    <>
      <TextField
        label="Name"
        value={target.name ?? ''}
        onChange={(name) => change('name', { ...target, name })}
      />
      <SelectorField
        label="CSS selector"
        value={target.selector}
        hint={[target.reason, guardWords(target)].filter(Boolean).join('. ')}
        onChange={(selector) => change('selector', { ...target, selector, scope: 'custom' })}
      />
      <TextField
        label="Id"
        mono
        commit
        value={target.id}
        hint="As it stands in the JSON. Every use follows when it changes."
        onChange={rename}
      />
    </>
  );
}
