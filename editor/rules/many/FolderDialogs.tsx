import { useState } from 'react';
import { t } from '../../../shared/texts/t';
import { useRuleSet } from '../../shell/document';
import { Button } from '../../ui/Button';
import { Dialog, DialogActions } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { close, closed } from './closeAsked';
import { idsIn, removeRules, renameFolder, rulesInWords } from './manyChanges';
import { editAndTell } from './undoable';

export function RenameFolder({ folder }: { folder: string }) {
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

export function DeleteFolder({ folder }: { folder: string }) {
  const ruleSet = useRuleSet();
  const ids = idsIn(ruleSet, folder);
  const count = t('{size, plural, one {Its rule} other {Its # rules}}', { size: ids.size });
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
            editAndTell(t('Delete folder'), t('Deleted folder {folder}; its rules stay', { folder }), (old) =>
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
