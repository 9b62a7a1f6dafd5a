/** Whether anything of a day's salt, or of who was counted with it, is on the disk 48 hours after that day began. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dayMs, openCounting } from '../../../server/privacy/counting';
import { privacyMigrations } from '../../../server/privacy/migrations';
import { searchFolder } from '../../../server/privacy/scan';
import { openDatabase } from '../../../server/storage/database';
import { newFolder } from '../../../server/testing/testServer';

export interface Salt {
  /** Times that one of the texts was found before and after the two days. */
  before: number;
  found: number;
  digests: number;
  files: number;
  /** Of the two days, as the report has it. */
  visitors: number[];
}

export async function measureSalt(people = 200): Promise<Salt> {
  const folder = newFolder();
  const database = openDatabase(join(folder, 'privacy.db'), privacyMigrations);
  try {
    const counting = openCounting(database, (error) => {
      throw error;
    });
    const start = Math.floor(Date.now() / dayMs) * dayMs;
    const visit = (person: number, at: number) =>
      counting.count({ site: 'shop', address: `198.51.${person}.7`, userAgent: `Browser ${person}`, at }, at);
    for (let person = 0; person < people; person += 1) visit(person, start + 1000 * person);
    counting.flush();
    const { salt } = database.prepare('SELECT salt FROM salts').get() as { salt: Uint8Array };
    const digests = (database.prepare('SELECT digest FROM counted').all() as { digest: Uint8Array }[]).map(
      ({ digest }) => Buffer.from(digest),
    );
    // A copy: erasing overwrites what it holds in memory as well.
    const texts = [Buffer.from(salt), ...digests];
    const timesNow = () => {
      const files = ['privacy.db', 'privacy.db-wal', 'privacy.db-shm'].map((name) =>
        read(join(folder, name)),
      );
      return texts.filter((text) => files.some((file) => file.includes(text))).length;
    };
    const before = timesNow();
    for (let person = 0; person < people; person += 2) visit(person, start + dayMs + 1000 * person);
    // One hour too early nothing goes; at 48 hours everything of the first day does.
    counting.rotate(start + 2 * dayMs - 3_600_000);
    if (timesNow() !== before) throw new Error('The salt went before its time.');
    counting.rotate(start + 2 * dayMs);
    const { files } = await searchFolder(folder, []);
    const visitors = counting.days('shop', start + 2 * dayMs).map(({ visitors }) => visitors);
    return { before, found: timesNow(), digests: digests.length, files, visitors };
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
