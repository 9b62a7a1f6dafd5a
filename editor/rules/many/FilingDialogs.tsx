import { Folder, FolderOutput, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { Button } from '../../ui/Button';
import { type Choice, ChoiceList, type ChoiceListProps } from '../../ui/ChoiceList';
import { Dialog } from '../../ui/Dialog';
import { close, closed } from './closeAsked';
import { foldersOf, labelsOf } from './filing';
import { rulesInWords } from './manyChanges';
import { fileMany, labelMany } from './ruleCommands';

const none = 'none';

interface FilingProps {
  /** Those that are filed. */
  meant: readonly Rule[];
  all: readonly Rule[];
}

/** A list to choose from, and what stands below it. */
function FilingDialog({
  title,
  children,
  ...list
}: ChoiceListProps & { title: string; children?: ReactNode }) {
  return (
    <Dialog open onOpenChange={closed} title={title} look="flush">
      <div className="palette">
        <ChoiceList {...list} />
      </div>
      {children}
    </Dialog>
  );
}

export function FolderDialog({ meant, all }: FilingProps) {
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
    <FilingDialog
      title={t('Move {rules} to a folder', { rules: rulesInWords(meant) })}
      label={t('Folder for {rules}', { rules: rulesInWords(meant) })}
      placeholder={t('A folder, or the name of a new one')}
      empty={t('Type the name of the first folder.')}
      choices={choices}
      onChoose={(id) => move(id === none ? '' : id.slice('folder '.length))}
      create={{ label: (name) => t('New folder “{name}”', { name }), run: move }}
    />
  );
}

/** Stays open: labels come in handfuls. */
export function LabelsDialog({ meant, all }: FilingProps) {
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
    <FilingDialog
      title={t('Labels of {rules}', { rules: rulesInWords(meant) })}
      label={t('Labels of {rules}', { rules: rulesInWords(meant) })}
      placeholder={t('A label, or a new one')}
      empty={t('Type the first label.')}
      choices={choices}
      onChoose={(label) => labelMany(meant, label, having(label) < meant.length)}
      create={{
        label: (label) => t('New label “{label}”', { label }),
        run: (label) => labelMany(meant, label, true),
      }}
    >
      <div className="popover-foot popover-end">
        <Button small look="primary" onClick={close}>
          {t('Done')}
        </Button>
      </div>
    </FilingDialog>
  );
}
