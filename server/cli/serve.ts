import { Command } from 'commander';
import { type Running, start } from '../app';
import { OptionError, optionsFromEnvironment, originOf, portFrom, type ServerOptions } from '../config';
import { NewerDatabaseError } from '../storage/migrate';
import { exitCodes, failWith } from './exit';

interface Flags {
  port?: string;
  demoPort?: string;
  demo: boolean;
  data?: string;
  host?: string;
  url?: string;
  trustProxy?: boolean;
}

export function serveCommand(): Command {
  return new Command('serve')
    .description('Serves editor, containers and collector, and the demo shop on a port of its own.')
    .option('--port <number>', 'editor and API; 0 takes a free one (PORT, default 7070)')
    .option('--demo-port <number>', 'the demo shop (MILEPOST_DEMO_PORT, default 7071)')
    .option('--no-demo', 'serve no demo shop')
    .option('--data <folder>', 'where everything is kept (MILEPOST_DATA, default ./data)')
    .option('--host <address>', 'address to listen on (MILEPOST_HOST, default 127.0.0.1)')
    .option('--url <address>', 'public address, when it is another (MILEPOST_URL)')
    .option(
      '--trust-proxy',
      'count tries by the address that a proxy in front names in X-Forwarded-For; only where nobody reaches the server past it (MILEPOST_TRUST_PROXY=1)',
    )
    .action(run);
}

async function run(flags: Flags): Promise<void> {
  try {
    const running = await start(readOptions(flags));
    console.log(`Milepost   ${running.url}`);
    if (running.demo !== null) console.log(`Demo shop  ${running.demo}`);
    stopOnSignals(running);
    void endOnFailure(running);
  } catch (error) {
    const message = reason(error);
    if (message === undefined) throw error;
    failWith(message);
  }
}

function readOptions(flags: Flags): ServerOptions {
  const env = optionsFromEnvironment(process.env);
  return {
    ...env,
    ...(flags.data !== undefined && { data: flags.data }),
    ...(flags.host !== undefined && { host: flags.host }),
    ...(flags.url !== undefined && { url: originOf(flags.url) }),
    ...(flags.trustProxy && { trustProxy: true }),
    ...(flags.port !== undefined && { port: portFrom(flags.port, 0, '--port') }),
    ...(flags.demoPort !== undefined && { demoPort: portFrom(flags.demoPort, 0, '--demo-port') }),
    ...(!flags.demo && { demoPort: null }),
  };
}

function stopOnSignals(running: Running): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      // A second Ctrl+C means it.
      if (stopping) process.exit(exitCodes.problems);
      stopping = true;
      await running.drain();
      await running.close();
      process.exit(exitCodes.done);
    });
  }
}

/** After an I/O error nobody knows what reached the disk: end, and let whoever supervises start from what is there. */
async function endOnFailure(running: Running): Promise<void> {
  const error = await running.failed;
  console.error(
    `milepost: The events database can no longer be written, so the server ends: ${error.message}`,
  );
  // The answers that say "not kept" still go out.
  setTimeout(() => process.exit(exitCodes.problems), 250);
}

function reason(error: unknown): string | undefined {
  if (error instanceof OptionError || error instanceof NewerDatabaseError) return error.message;
  const { code, port, path } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken, perhaps by another Milepost. Stop that one, or choose ports: milepost serve --port 8070 --demo-port 8071.`;
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR' || code === 'EROFS') {
    return `${path ?? `Port ${port}`} may not be used by this user (${code}). Choose another with --data or --port.`;
  }
  return undefined;
}
