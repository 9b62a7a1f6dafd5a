import {
  BookOpen,
  CircleAlert,
  Compass,
  Contact,
  Inbox,
  LayoutGrid,
  type LucideIcon,
  ShoppingBag,
  UserRound,
} from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { eventsOf } from '../../shared/recipes/eventsOf';
import { findRecipes } from '../../shared/recipes/find';
import type { Recipe, RecipeGroup } from '../../shared/recipes/recipe';
import { own } from '../../shared/ruleset/own';
import { counted } from '../../shared/texts/counted';
import { t, told } from '../../shared/texts/t';
import { edit, useRuleSet } from '../shell/document';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { type Choice, ChoiceList } from '../ui/ChoiceList';
import { Kbd } from '../ui/Kbd';
import { Select } from '../ui/Select';
import { kilobytes } from '../versions/kilobytes';
import { arrange, businesses, businessOf, headingOf, type SiteBusiness } from './business';
import bytesOfRecipes from './bytes.json';
import { openRecipes } from './recipeStore';

const icons: Readonly<Record<RecipeGroup, LucideIcon>> = {
  Shop: ShoppingBag,
  Leads: Inbox,
  Account: UserRound,
  Product: LayoutGrid,
  Content: BookOpen,
  Contact,
  Visit: Compass,
  Friction: CircleAlert,
};

export interface RecipeChoiceProps {
  recipes: readonly Recipe[];
  /** Ids of those just added. */
  added: readonly string[];
  /** Those to be added together. */
  ticked: readonly string[];
  onTick: (recipe: string) => void;
  onNone: () => void;
  /** On to the questions of those. */
  onGo: () => void;
}

/** Every recipe by what people call it, those usual for this kind of site first. */
export function RecipeChoice({ recipes, added, ticked, onTick, onNone, onGo }: RecipeChoiceProps) {
  const business = businessOf(useRuleSet());
  const search = useRef<HTMLInputElement>(null);
  // The dialog was open before this was loaded, and put the focus elsewhere.
  useEffect(() => search.current?.focus(), []);
  const arranged = useMemo(() => arrange(recipes, business), [recipes, business]);
  const choice = (recipe: Recipe): Choice => {
    const Icon = icons[recipe.group];
    return {
      id: recipe.id,
      label: told(recipe.title),
      hint: told(recipe.description),
      group: headingOf(recipe, business),
      icon: <Icon size={16} aria-hidden="true" />,
      aside: added.includes(recipe.id) ? <Badge tone="ok">{t('added')}</Badge> : <Events recipe={recipe} />,
    };
  };
  return (
    <div className="recipe-choice">
      <header className="recipe-head">
        <p className="recipe-title">{t('Add from a recipe')}</p>
        <div className="recipe-business">
          <span aria-hidden="true">{t('This site is')}</span>
          <Select
            label={t('This site is')}
            hideLabel
            small
            value={business}
            options={businesses}
            onChange={setBusiness}
          />
        </div>
      </header>
      <ChoiceList
        label={t('Recipes')}
        inputRef={search}
        placeholder={t('What do you want to measure?')}
        choices={arranged.map(choice)}
        find={(text) => grouped(findRecipes(arranged, text), business).map(choice)}
        // While some are ticked a press ticks too: opening one would lose sight of them.
        onChoose={(id) => (ticked.length > 0 ? onTick(id) : openRecipes(id))}
        ticked={ticked}
        onTick={onTick}
        empty={t(
          'No recipe is called that. Try another word, such as form, cart or video, or make a rule of your own.',
        )}
      />
      {ticked.length === 0 ? (
        <footer className="recipe-foot">
          <span className="recipe-keys">
            <Kbd keys="Enter" /> {t('open')} <Kbd keys="mod+Enter" /> {t('tick, to add several at once')}
          </span>
        </footer>
      ) : (
        <footer className="recipe-foot">
          <span className="recipe-chosen" role="status">
            <b>{counted(ticked.length, 'recipe')}</b>{' '}
            {ticked.flatMap((id) => told(recipes.find((one) => one.id === id)?.title) ?? []).join(', ')}
          </span>
          <Button onClick={onNone}>{t('Choose none')}</Button>
          <Button look="primary" onClick={onGo}>
            {t('Go on')}
          </Button>
        </footer>
      )}
    </div>
  );
}

/** What it adds to the container at most: what rules share already is not added again. */
function Bytes({ recipe }: { recipe: Recipe }) {
  const bytes = own(bytesOfRecipes, recipe.id);
  if (bytes === undefined) return null;
  const size = kilobytes(bytes);
  return (
    <span
      className="number quiet"
      title={t('Adds about {size} to the container, compressed; less where other rules use the same.', {
        size,
      })}
    >
      {' '}
      +{size}
    </span>
  );
}

function Events({ recipe }: { recipe: Recipe }) {
  const [first, ...more] = eventsOf(recipe);
  return (
    <span className="recipe-events">
      {first}
      {more.length > 0 && ` +${more.length}`}
      <Bytes recipe={recipe} />
    </span>
  );
}

function setBusiness(business: SiteBusiness): void {
  edit(t('Set kind of site'), (ruleSet) => ({ ...ruleSet, site: { ...ruleSet.site, business } }));
}

/** Those of one group stand together, where its best stood. */
function grouped(recipes: readonly Recipe[], business: SiteBusiness): Recipe[] {
  const headings = [...new Set(recipes.map((recipe) => headingOf(recipe, business)))];
  return headings.flatMap((heading) => recipes.filter((recipe) => headingOf(recipe, business) === heading));
}
