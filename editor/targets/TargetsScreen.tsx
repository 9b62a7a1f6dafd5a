import { Crosshair, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Target } from '../../shared/ruleset/types';
import { scopeTitle } from '../../shared/target/scopes';
import { t } from '../../shared/texts/t';
import { DeleteDialog } from '../forms/DeleteDialog';
import { problemAt } from '../forms/FormScope';
import { countOfUses, Uses, useUses } from '../forms/Uses';
import { HealthBadge, HealthLine } from '../health/HealthLine';
import { LiveChecks } from '../health/LiveChecks';
import { pickWithValues } from '../preview/pick';
import { catalog, edit, getRuleSet, undo, useProblems, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { ProblemLine } from '../ui/Field';
import { Page, Thing } from '../ui/Page';
import { notify } from '../ui/Toast';
import { landPick } from './landPick';
import { LastSeen, SeenCounts } from './SeenCounts';
import { StrengthBadge } from './StrengthBadge';
import { TargetForm } from './TargetForm';
import { removeTarget } from './targetChanges';
import './targets.css';

export default function TargetsScreen() {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const usesOf = useUses(ruleSet, catalog, 'target');
  const [leaving, setLeaving] = useState<Target>();
  const targets = ruleSet.targets ?? [];

  const pick = async (again?: Target) => {
    const picked = await pickWithValues(again?.name ?? 'a new target');
    if (!picked) return;
    const { also } = landPick(picked, getRuleSet(), catalog, again);
    edit(again ? t('Pick target again') : t('Pick target'), also);
  };
  const remove = (target: Target) => {
    edit(t('Delete target'), (document) => removeTarget(document, target.id));
    notify({
      title: t('Deleted {name}', { name: target.name ?? target.id }),
      action: { label: t('Undo'), run: undo },
    });
  };
  const pickButton = (
    <Button look="primary" onClick={() => pick()}>
      <Crosshair size={15} /> {t('Pick on page')}
    </Button>
  );

  if (targets.length === 0) {
    return (
      <EmptyState screen icon={<Crosshair size={28} />} title={t('No targets yet')} actions={pickButton}>
        {t(
          'A target is a named place on your site, such as the “Add to cart” button on every product card. Point at it once, use it in every rule; when the site is redesigned, one repair serves them all.',
        )}
      </EmptyState>
    );
  }
  return (
    <Page
      title={t('Targets')}
      about={t(
        'Named places on your site. Rules share them, so picking one again repairs every rule that uses it.',
      )}
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
                  <HealthBadge target={target} />
                </>
              }
              hint={scopeTitle(target)}
              aside={
                <span className="target-aside">
                  <LastSeen target={target} />
                  <span>{countOfUses(uses.length)}</span>
                </span>
              }
            >
              {problem && <ProblemLine problem={problem} />}
              <HealthLine target={target} onPick={() => pick(target)} />
              <TargetForm target={target} path={path} />
              <SeenCounts target={target} />
              <Uses uses={uses} ruleSet={ruleSet} />
              <div className="row-actions">
                <Button onClick={() => pick(target)}>
                  <Crosshair size={15} /> {t('Pick again')}
                </Button>
                <Button look="plain" onClick={() => (uses.length > 0 ? setLeaving(target) : remove(target))}>
                  <Trash2 size={15} /> {t('Delete')}
                </Button>
              </div>
            </Thing>
          );
        })}
      </div>
      <div className="target-live">
        <LiveChecks />
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
