import type { Page } from '@playwright/test';
import { newCourse, newStudent, signIn } from './people';
import { test as base, type Account, type Course } from './test';

interface Students {
  /** Makes one more student of their own, who has confirmed their address and is signed in nowhere. */
  newcomer: () => Promise<Account>;
  /** A student of this test alone. */
  student: Account;
  /** The test's page, on which its student is signed in. */
  studentPage: Page;
  /** The product's address. */
  origin: string;
  /** A course of this test alone, with two tutors: nobody else takes their times. */
  course: Course;
}

/** The test of the student's features: each has a student and a course of its own, so that nothing one does is in another's way. */
export const test = base.extend<Students>({
  origin: async ({ baseURL }, use) => {
    if (!baseURL) throw new Error('The product has no address: E2E_BASE_URL is not set.');
    await use(baseURL);
  },
  course: async ({ language }, use) => {
    await use(await newCourse(language));
  },
  newcomer: async ({ request, language, origin }, use) => {
    await use(() => newStudent(request, language, origin));
  },
  student: async ({ newcomer }, use) => {
    await use(await newcomer());
  },
  studentPage: async ({ page, student, origin }, use) => {
    await signIn(page, student, origin);
    await use(page);
  },
});

export { expect } from './test';
