// The guard comes first: what is imported after it finds no way to the network.
import '#main/refuse-network.ts';
import { startShell } from '#main/shell/start.ts';

startShell(import.meta.dirname);
