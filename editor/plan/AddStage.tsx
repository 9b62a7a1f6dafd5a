import { Plus } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../shared/texts/t';
import { edit } from '../shell/document';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import { TextField } from '../ui/TextField';
import { addStage } from './stageChanges';

export function AddStage() {
  const [name, setName] = useState('');
  return (
    <Popover
      label={t('Add a stage')}
      align="end"
      trigger={
        <Button>
          <Plus size={15} /> {t('Add stage')}
        </Button>
      }
    >
      {(close) => (
        <form
          className="add-row"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            edit(t('Add stage'), (document) => addStage(document, name.trim()));
            setName('');
            close();
          }}
        >
          <TextField
            label={t('Stage')}
            placeholder={t('Consideration')}
            value={name}
            onChange={setName}
            input={{ 'data-keeps-enter': 'true' } as object}
          />
          <Button type="submit" look="primary" disabled={name.trim() === ''}>
            {t('Add')}
          </Button>
        </form>
      )}
    </Popover>
  );
}
