import { PenLine, Replace } from 'lucide-react';
import { starterStages } from '../../shared/plan/starters';
import { findRecipes } from '../../shared/recipes/find';
import type { Recipe } from '../../shared/recipes/recipe';
import { t, told } from '../../shared/texts/t';
import { Badge } from '../ui/Badge';
import { IconButton } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { type Choice, ChoiceList } from '../ui/ChoiceList';
import { ProblemLine } from '../ui/Field';
import { Popover } from '../ui/Popover';
import { TextField } from '../ui/TextField';
import { adviceFor, changed, mistakes, type Proposed, swapped } from './proposal';

export interface ProposalListProps {
  lines: readonly Proposed[];
  /** To swap for; empty while they load. */
  recipes: readonly Recipe[];
  onChange: (lines: readonly Proposed[]) => void;
}

/** The proposed plan, stage by stage: to be unticked, renamed and swapped before it is there. */
export function ProposalList({ lines, recipes, onChange }: ProposalListProps) {
  const wrong = mistakes(lines);
  const stages = starterStages.map((stage) => ({ ...stage, name: told(stage.name) }));
  const advice = adviceFor(lines, stages);
  const count = lines.filter(({ ticked }) => ticked).length;
  const extras = lines.filter(({ extra }) => extra);
  const row = (line: Proposed) => (
    <Line
      key={line.id}
      line={line}
      mistake={wrong[line.id]}
      recipes={recipes.filter((recipe) => !lines.some((one) => one.ticked && one.recipe === recipe.id))}
      onChange={(change) => onChange(changed(lines, line.id, change))}
      onSwap={(recipe) => onChange(swapped(lines, line.id, recipe))}
    />
  );
  return (
    <>
      {stages.map(({ id, name }) => (
        <section key={id} className="proposal-stage" aria-label={name}>
          <h3>{name}</h3>
          <ul>{lines.filter(({ stage, extra }) => stage === id && !extra).map(row)}</ul>
        </section>
      ))}
      {extras.length > 0 && (
        <details className="proposal-more">
          <summary>
            {t('Also usual:')} {extras.map(({ title }) => title).join(', ')}
          </summary>
          <ul>{extras.map(row)}</ul>
        </details>
      )}
      <p className="proposal-count" role="status">
        <b>{t('{count, plural, one {# micro-conversion.} other {# micro-conversions.}}', { count })}</b>{' '}
        {advice || t('A good beginning: every stage is seen, and each number can be looked at every week.')}
      </p>
    </>
  );
}

interface LineProps {
  line: Proposed;
  mistake: string | undefined;
  recipes: readonly Recipe[];
  onChange: (change: Partial<Proposed>) => void;
  onSwap: (recipe: Recipe) => void;
}

function Line({ line, mistake, recipes, onChange, onSwap }: LineProps) {
  const { title, name, why, tier, role, ticked } = line;
  return (
    <li className={ticked ? 'proposal-line' : 'proposal-line off'}>
      <Checkbox label={title} hint={why} checked={ticked} onChange={(next) => onChange({ ticked: next })} />
      <span className="proposal-facts">
        {role === 'macro' ? <Badge tone="ok">{t('the goal')}</Badge> : <Badge>{intent[tier]}</Badge>}
        <code>{name}</code>
        <span className="proposal-buttons">
          <Rename line={line} onChange={onChange} />
          <Swap title={title} recipes={recipes} onSwap={onSwap} />
        </span>
      </span>
      {mistake && <ProblemLine problem={{ severity: 'error', message: mistake }} />}
    </li>
  );
}

const intent = { 1: 'high intent', 2: 'medium intent', 3: 'easy step' } as const;

function Rename({ line, onChange }: Pick<LineProps, 'line' | 'onChange'>) {
  return (
    <Popover
      label={t('Rename {title}', { title: line.title })}
      align="end"
      trigger={<IconButton label={t('Rename {title}', { title: line.title })} icon={<PenLine size={14} />} />}
    >
      <TextField label={t('What you call it')} value={line.title} onChange={(title) => onChange({ title })} />
      <TextField
        mono
        label={t('Sent as')}
        hint={t('Reports and other tools see this name. Usual names are understood by more of them.')}
        value={line.name}
        onChange={(name) => onChange({ name: name.trim() })}
      />
    </Popover>
  );
}

function Swap({ title, recipes, onSwap }: Pick<LineProps, 'recipes' | 'onSwap'> & { title: string }) {
  const choice = ({ id, title: label, description: hint }: Recipe): Choice => ({ id, label, hint });
  return (
    <Popover
      label={t('Swap {title}', { title })}
      look="flush"
      align="end"
      trigger={
        <IconButton label={t('Swap {title} for something else', { title })} icon={<Replace size={14} />} />
      }
    >
      {(close) => (
        <ChoiceList
          label={t('Measure instead')}
          choices={recipes.map(choice)}
          find={(text) => findRecipes(recipes, text).map(choice)}
          onChoose={(id) => {
            const recipe = recipes.find((one) => one.id === id);
            close();
            if (recipe) onSwap(recipe);
          }}
          empty={t('No recipe is called that. Try another word, such as form, cart or video.')}
        />
      )}
    </Popover>
  );
}
