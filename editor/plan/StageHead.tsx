import { Ellipsis } from 'lucide-react';
import type { RuleSet, Stage } from '../../shared/ruleset/types';
import { edit } from '../shell/document';
import { Menu } from '../ui/Menu';

const withStages = (ruleSet: RuleSet, change: (stages: Stage[]) => Stage[]): RuleSet => ({
  ...ruleSet,
  plan: { ...ruleSet.plan, stages: change(ruleSet.plan.stages) },
});

/** A stage's name, edited where it stands, and where it can go. */
export function StageHead({ stage, count }: { stage: Stage | undefined; count: number }) {
  if (!stage) {
    return (
      <div className="plan-stage-head">
        <h2>No stage</h2>
      </div>
    );
  }
  const move = (by: -1 | 1) =>
    edit('Move stage', (document) =>
      withStages(document, (stages) => {
        const from = stages.findIndex((one) => one.id === stage.id);
        const to = from + by;
        if (to < 0 || to >= stages.length) return stages;
        const moved = [...stages];
        const [taken] = moved.splice(from, 1);
        if (taken) moved.splice(to, 0, taken);
        return moved;
      }),
    );
  return (
    <div className="plan-stage-head">
      <h2 className="visually-hidden">{stage.name}</h2>
      <input
        className="stage-name"
        aria-label="Stage name"
        value={stage.name}
        onChange={(event) =>
          edit(
            'Rename stage',
            (document) =>
              withStages(document, (stages) =>
                stages.map((one) => (one.id === stage.id ? { ...one, name: event.target.value } : one)),
              ),
            `stage ${stage.id}`,
          )
        }
      />
      <Menu
        label={`Actions for ${stage.name}`}
        trigger={
          <button
            type="button"
            className="button plain icon small"
            aria-label={`Actions for stage ${stage.name}`}
          >
            <Ellipsis size={14} />
          </button>
        }
        entries={[
          { label: 'Move earlier', onSelect: () => move(-1) },
          { label: 'Move later', onSelect: () => move(1) },
          {
            label: count > 0 ? 'Delete (empty it first)' : 'Delete',
            dangerous: true,
            separated: true,
            disabled: count > 0,
            onSelect: () =>
              edit('Delete stage', (document) =>
                withStages(document, (stages) => stages.filter((one) => one.id !== stage.id)),
              ),
          },
        ]}
      />
    </div>
  );
}
