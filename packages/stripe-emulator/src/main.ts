import { startStripeEmulator } from './emulator.js';
import { optionsFromEnvironment } from './environment.js';

const emulator = await startStripeEmulator({
  ...optionsFromEnvironment(process.env),
  log: (line) => console.log(line),
});
console.log(`Stripe emulator: ${emulator.url}`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second signal while answers under way end must not start a second stop.
    if (stopping) return;
    stopping = true;
    void emulator.close().then(() => process.exit(0));
  });
}
