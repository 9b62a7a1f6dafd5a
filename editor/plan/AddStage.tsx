import { Plus } from 'lucide-react';
import { useState } from 'react';
import { edit } from '../shell/document';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import { TextField } from '../ui/TextField';
import { addStage } from './stageChanges';

export function AddStage() {
  const [name, setName] = useState('');
  return (
    <Popover
      label="Add a stage"
      align="end"
      trigger={
        <Button>
          <Plus size={15} /> Add stage
        </Button>
      }
    >
      {(close) => (
        <form
          className="add-row"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            edit('Add stage', (document) => addStage(document, name.trim()));
            setName('');
            close();
          }}
        >
          <TextField
            label="Stage"
            placeholder="Consideration"
            value={name}
            onChange={setName}
            input={{ 'data-keeps-enter': 'true' } as object}
          />
          <Button type="submit" look="primary" disabled={name.trim() === ''}>
            Add
          </Button>
        </form>
      )}
    </Popover>
  );
}
