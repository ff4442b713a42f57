// One process a core behind one port, as Node services are run on a machine of several cores.
import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import process from 'node:process';

import { start } from './server.js';

if (cluster.isPrimary) {
  for (let i = 0; i < availableParallelism(); i++) {
    cluster.fork();
  }
  process.on('SIGTERM', () => cluster.disconnect(() => process.exit(0)));
} else {
  const app = await start();
  process.on('SIGTERM', () => app.close());
}
