import { signIn } from '../src/people';
import { expect, test } from '../src/students';
import { sweep } from '../src/sweep';

test(
  'P8 pages: what admins see, signed out and signed in, light and dark',
  { tag: '@everywhere' },
  async ({ page, demo, origin }) => {
    const app = { app: 'admin', base: '/admin' } as const;
    const before = await sweep(page, { ...app, which: ({ signedIn }) => !signedIn });
    await signIn(page, demo('admin'), origin);
    const after = await sweep(page, { ...app, which: ({ signedIn }) => signedIn });
    expect(before.length).toBeGreaterThan(2);
    expect(after.length).toBeGreaterThan(5);
  },
);
