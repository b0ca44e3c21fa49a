import { signIn } from '../src/people';
import { expect, test } from '../src/students';
import { sweep } from '../src/sweep';

test(
  'P8 pages: what tutors see, signed out and signed in, light and dark',
  { tag: '@everywhere' },
  async ({ page, demo, origin }) => {
    const app = { app: 'tutor', base: '/tuteur' } as const;
    const before = await sweep(page, { ...app, which: ({ signedIn }) => !signedIn });
    await signIn(page, demo('tutor'), origin);
    const after = await sweep(page, { ...app, which: ({ signedIn }) => signedIn });
    expect(before.length).toBeGreaterThan(2);
    expect(after.length).toBeGreaterThan(5);
  },
);
