import { Braces } from 'lucide-react';
import { t, told } from '../../shared/texts/t';
import { countOfUses } from '../forms/Uses';
import { catalog } from '../shell/document';

/** What may be used without declaring it. */
export function BuiltIns({ usesOf }: { usesOf: (id: string) => number }) {
  const builtins = Object.entries(catalog.builtins);
  const groups = [...new Set(builtins.map(([, variable]) => variable.group))];
  return (
    <section className="page-section">
      <h2>{t('Built in')}</h2>
      <div className="built-ins">
        {groups.map((group) => (
          <div key={group}>
            <h3>
              <Braces size={13} aria-hidden="true" /> {told(group)}
            </h3>
            <ul>
              {builtins
                .filter(([, variable]) => variable.group === group)
                .map(([id, variable]) => (
                  <li key={id}>
                    {told(variable.title)} <code>{id}</code>
                    {usesOf(id) > 0 && <span className="quiet number"> {countOfUses(usesOf(id))}</span>}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
