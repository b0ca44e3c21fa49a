import type { Page } from '@playwright/test';
import { createFormats, type Formats } from '@4as/i18n';
import { newTutor, signIn } from './people';
import { buySessions, type Purchase } from './purchase';
import { test as base } from './students';
import { shownName, type Account } from './test';

/** A session that a student has just bought from the tutor. */
interface Sale {
  student: Account;
  /** The student's own window, signed in. */
  window: Page;
  purchase: Purchase;
  session: Purchase['lines'][number]['appointment'];
}

interface Tutors {
  /** A tutor of this test alone, of its course: nobody else takes their time, writes to them or has the product open as them. */
  tutor: Account;
  /** The test's page, on which the tutor is signed in. */
  tutorPage: Page;
  /** The test's page, on which a tutor of the demo is signed in, who has a past; others see and change it too. */
  demoTutorPage: Page;
  /** Has a new student buy an hour from the tutor. */
  sell: () => Promise<Sale>;
  /** What dates and amounts are written like in the project's language. */
  formats: Formats;
}

/** The test of the tutor's features: each has a tutor of its own, but for what needs a past. */
export const test = base.extend<Tutors>({
  tutor: async ({ request, course, language, origin }, use) => {
    await use(await newTutor(request, course, language, origin));
  },
  tutorPage: async ({ page, tutor, origin }, use) => {
    await signIn(page, tutor, origin);
    await use(page);
  },
  demoTutorPage: async ({ page, demo, origin }, use) => {
    await signIn(page, demo('tutor'), origin);
    await use(page);
  },
  sell: async ({ newcomer, otherPerson, tutor, course, origin }, use) => {
    await use(async () => {
      const student = await newcomer();
      const window = await otherPerson();
      await signIn(window, student, origin);
      const wanted = { count: 1, course, tutor: shownName(tutor), origin };
      const purchase = await buySessions(window, student, wanted);
      const [line] = purchase.lines;
      if (!line) throw new Error('One session was bought.');
      return { student, window, purchase, session: line.appointment };
    });
  },
  formats: async ({ language }, use) => {
    await use(createFormats(language, 'America/Toronto'));
  },
});

export { expect } from './test';
