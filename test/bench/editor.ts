/** How soon the editor can be used after a cold start, and how much script that takes, from the built server. */
import { startServer } from '../support/server';
import { type Row, row } from '../support/table';
import { launchBrowser } from './browserPage';
import { benchEditorDrag } from './editorDrag';
import { benchEditorTyping } from './editorTyping';
import { median } from './quantile';

const rounds = 5;

export async function benchEditor(): Promise<Row[]> {
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    const times: number[] = [];
    let scriptBytes = 0;
    for (let round = 0; round < rounds; round++) {
      // A context of its own has nothing cached.
      const context = await browser.newContext();
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      const scripts = new Set<string>();
      let bytes = 0;
      session.on('Network.responseReceived', ({ requestId, type }) => {
        if (type === 'Script') scripts.add(requestId);
      });
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (scripts.has(requestId)) bytes += encodedDataLength;
      });
      await page.goto(server.url, { waitUntil: 'commit' });
      await page.getByRole('main').getByRole('button').first().waitFor();
      times.push(await page.evaluate(() => performance.now()));
      scriptBytes = bytes;
      await context.close();
    }
    return [
      row('editor.first-usable', median(times), 'ms', 1000, { note: 'cold, a first button can be pressed' }),
      row('editor.initial-script', scriptBytes / 1024, 'KB', 200, { note: 'as transferred' }),
      ...(await benchEditorTyping(browser, server)),
      ...(await benchEditorDrag(browser, server)),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
