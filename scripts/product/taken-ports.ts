import { isPortFree } from '@4as/local-services';
import { PORT_VARIABLES, type Ports, type Settings } from './settings.ts';

/** Rejects with every port that is wanted and taken, each with the variable that moves it. */
export async function refuseTakenPorts({ ports, runs }: Settings): Promise<void> {
  const wanted: (keyof Ports)[] = ['product'];
  if (runs.stripe) wanted.push('stripe');
  if (runs.inbox) wanted.push('inbox', 'smtp');
  if (runs.database) wanted.push('database');
  const taken: string[] = [];
  for (const part of wanted) {
    if (!(await isPortFree(ports[part])))
      taken.push(`Port ${ports[part]} is taken by another program; ${PORT_VARIABLES[part]} chooses another.`);
  }
  if (taken.length === 0) return;
  const hint = 'PORT moves them all: the other ports follow it, as in "PORT=4100 npm start".';
  throw new Error([...taken, hint].join('\n'));
}
