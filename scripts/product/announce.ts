import type { DemoAccount } from './product.ts';
import type { Settings } from './settings.ts';

/** The words that end a start: where everything is, and who may sign in. */
export function announcement({ publicUrl, ports, runs, dataDir }: Settings, accounts: DemoAccount[]): string {
  const places: [string, string][] = [
    ['Students', `${publicUrl}/`],
    ['Tutors', `${publicUrl}/tuteur`],
    ['Admins', `${publicUrl}/admin`],
    ['API', `${publicUrl}/graphql`],
  ];
  if (runs.inbox) places.push(['Mail inbox', `http://localhost:${ports.inbox}/`]);
  if (runs.stripe) places.push(['Stripe emulator', `http://localhost:${ports.stripe}/`]);
  places.push(['Data and logs', dataDir]);
  const people = accounts.map(({ role, language, email, password }): [string, string] => [
    `${role} ${language}`,
    `${email}  ${password}`,
  ]);
  const blocks = ['4AS is ready.', table(places)];
  if (people.length > 0) blocks.push('Demo accounts (role, language, e-mail, password)', table(people));
  return `\n${blocks.join('\n\n')}\n\nCtrl-C stops it all.\n`;
}

function table(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}
