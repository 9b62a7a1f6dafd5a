import { Folder, FolderOutput, Tag } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { destinationName } from '../../../shared/destinationWords';
import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { catalog, useRuleSet } from '../../shell/document';
import { Button } from '../../ui/Button';
import { type Choice, ChoiceList } from '../../ui/ChoiceList';
import { Dialog, DialogActions } from '../../ui/Dialog';
import { loadable, nothing } from '../../ui/loadable';
import { TextField } from '../../ui/TextField';
import { ask, askedStore } from './asked';
import { foldersOf, labelsOf } from './filing';
import { idsIn, removeRules, renameFolder, rulesInWords } from './manyChanges';
import { fileMany, labelMany, sendManyTo } from './ruleCommands';
import { editAndTell } from './undoable';

const SpreadDialog = loadable(() => import('./SpreadDialog'), nothing);
const none = 'none';

/** What the list asks before it changes many rules. One at a time; closing gives the focus back to where it came from. */
export default function ListDialogs() {
  const asked = useStore(askedStore, (state) => state.asked);
  const { rules } = useRuleSet();
  if (!asked) return null;
  if (asked.what === 'rename-folder') return <RenameFolder folder={asked.folder} />;
  if (asked.what === 'delete-folder') return <DeleteFolder folder={asked.folder} />;
  const meant = rules.filter(({ id }) => asked.ids.includes(id));
  switch (asked.what) {
    case 'folder':
      return <FolderDialog meant={meant} all={rules} />;
    case 'labels':
      return <LabelsDialog meant={meant} all={rules} />;
    case 'destinations':
      return <DestinationsDialog meant={meant} />;
    case 'spread':
      return <SpreadDialog rules={meant} />;
  }
}

const close = () => ask(undefined);
const closed = (open: boolean) => {
  if (!open) close();
};

function FolderDialog({ meant, all }: { meant: readonly Rule[]; all: readonly Rule[] }) {
  const same = new Set(meant.map(({ folder }) => folder ?? ''));
  const current = same.size === 1 ? [...same][0] : undefined;
  const choices: Choice[] = [
    ...foldersOf(all).map(({ name, count }) => ({
      id: `folder ${name}`,
      label: name,
      icon: <Folder size={15} aria-hidden="true" />,
      aside: <span className="number">{count}</span>,
      selected: current === name,
    })),
    ...(meant.some(({ folder }) => folder)
      ? [{ id: none, label: t('No folder'), icon: <FolderOutput size={15} aria-hidden="true" /> }]
      : []),
  ];
  const move = (folder: string) => {
    fileMany(meant, folder);
    close();
  };
  return (
    <Dialog
      open
      onOpenChange={closed}
      title={t('Move {rules} to a folder', { rules: rulesInWords(meant) })}
      look="flush"
    >
      <div className="palette">
        <ChoiceList
          label={t('Folder for {rules}', { rules: rulesInWords(meant) })}
          placeholder={t('A folder, or the name of a new one')}
          empty={t('Type the name of the first folder.')}
          choices={choices}
          onChoose={(id) => move(id === none ? '' : id.slice('folder '.length))}
          create={{ label: (name) => t('New folder “{name}”', { name }), run: move }}
        />
      </div>
    </Dialog>
  );
}

/** Stays open: labels come in handfuls. */
function LabelsDialog({ meant, all }: { meant: readonly Rule[]; all: readonly Rule[] }) {
  const having = (label: string) => meant.filter(({ labels }) => labels?.includes(label)).length;
  const choices: Choice[] = labelsOf(all).map(({ name, count }) => {
    const of = having(name);
    return {
      id: name,
      label: name,
      icon: <Tag size={15} aria-hidden="true" />,
      aside: (
        <span className="number">
          {of > 0 && of < meant.length ? t('{of} of {count}', { of, count: meant.length }) : count}
        </span>
      ),
      selected: of > 0 && of === meant.length,
    };
  });
  return (
    <Dialog
      open
      onOpenChange={closed}
      title={t('Labels of {rules}', { rules: rulesInWords(meant) })}
      look="flush"
    >
      <div className="palette">
        <ChoiceList
          label={t('Labels of {rules}', { rules: rulesInWords(meant) })}
          placeholder={t('A label, or a new one')}
          empty={t('Type the first label.')}
          choices={choices}
          onChoose={(label) => labelMany(meant, label, having(label) < meant.length)}
          create={{
            label: (label) => t('New label “{label}”', { label }),
            run: (label) => labelMany(meant, label, true),
          }}
        />
      </div>
      <div className="popover-foot popover-end">
        <Button small look="primary" onClick={close}>
          {t('Done')}
        </Button>
      </div>
    </Dialog>
  );
}

function DestinationsDialog({ meant }: { meant: readonly Rule[] }) {
  const { destinations } = useRuleSet();
  const everyone = (id: string) =>
    meant.every((rule) => {
      const chosen = rule.destinations ?? 'all';
      return chosen !== 'all' && chosen.includes(id);
    });
  const [all, setAll] = useState(meant.every((rule) => (rule.destinations ?? 'all') === 'all'));
  const [chosen, setChosen] = useState(() => destinations.map(({ id }) => id).filter(everyone));
  return (
    <Dialog
      open
      onOpenChange={closed}
      title={t('Where {rules} {value}', {
        rules: rulesInWords(meant),
        value: meant.length === 1 ? 'goes' : 'go',
      })}
      description={t('Takes the place of what each of them says now.')}
    >
      <div className="many-checks">
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          {t('All destinations, those added later too')}
        </label>
        {destinations.map((destination) => (
          <label key={destination.id}>
            <input
              type="checkbox"
              disabled={all}
              checked={all || chosen.includes(destination.id)}
              onChange={(event) =>
                setChosen(
                  destinations
                    .map(({ id }) => id)
                    .filter((id) => (id === destination.id ? event.target.checked : chosen.includes(id))),
                )
              }
            />
            {destinationName(destination, catalog)}
          </label>
        ))}
      </div>
      <DialogActions>
        <Button look="plain" onClick={close}>
          {t('Cancel')}
        </Button>
        <Button
          look="primary"
          onClick={() => {
            sendManyTo(meant, all ? 'all' : chosen);
            close();
          }}
        >
          {t('Change')} {meant.length === 1 ? 'it' : t('{count} rules', { count: meant.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function RenameFolder({ folder }: { folder: string }) {
  const ruleSet = useRuleSet();
  const [name, setName] = useState(folder);
  const joins = name.trim() !== folder && ruleSet.rules.some((rule) => rule.folder === name.trim());
  const rename = () => {
    const to = name.trim();
    if (to !== '')
      editAndTell(t('Rename folder'), t('Folder {folder} is called {to} now', { folder, to }), (old) =>
        renameFolder(old, folder, to),
      );
    close();
  };
  return (
    <Dialog open onOpenChange={closed} title={t('Rename folder')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField
          label={t('Name')}
          value={name}
          onChange={setName}
          hint={joins ? t('There is such a folder: the rules of both will be in it.') : undefined}
        />
        <DialogActions>
          <Button look="plain" onClick={close}>
            {t('Cancel')}
          </Button>
          <Button look="primary" type="submit" disabled={name.trim() === ''}>
            {t('Rename folder')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function DeleteFolder({ folder }: { folder: string }) {
  const ruleSet = useRuleSet();
  const ids = idsIn(ruleSet, folder);
  const count = ids.size === 1 ? t('Its rule') : t('Its {size} rules', { size: ids.size });
  return (
    <Dialog
      open
      onOpenChange={closed}
      title={t('Delete folder {folder}', { folder })}
      description={t('{count} can stay, in no folder, or be deleted with it. Undo brings either back.', {
        count,
      })}
    >
      <DialogActions>
        <Button look="plain" onClick={close}>
          {t('Cancel')}
        </Button>
        <Button
          look="danger"
          onClick={() => {
            const words = rulesInWords(ruleSet.rules.filter(({ id }) => ids.has(id)));
            editAndTell(
              t('Delete folder and its rules'),
              t('Deleted folder {folder} and {words}', { folder, words }),
              (old) => removeRules(old, ids),
            );
            close();
          }}
        >
          {t('Delete the rules too')}
        </Button>
        <Button
          look="primary"
          onClick={() => {
            editAndTell(t('Delete folder'), `Deleted folder ${folder}; its rules stay`, (old) =>
              renameFolder(old, folder, ''),
            );
            close();
          }}
        >
          {t('Keep the rules')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
