import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { makeCourse, makeTutor } from './database';
import { linkIn, mailTo } from './inbox';
import { shownName, type Account, type Course } from './test';

const password = 'une longue phrase de passe';
let count = 0;

/** Someone who has just signed up and confirmed their address, without a page: for tests about other things than signing up. */
export async function newStudent(request: APIRequestContext, language: 'fr' | 'en', baseURL: string): Promise<Account> {
  count += 1;
  const email = `eleve-${Date.now().toString(36)}-${process.pid}-${count}@example.test`;
  const mark = Date.now().toString(36).slice(-5);
  const name = language === 'fr' ? `Camille Essai ${mark}${count}` : `Casey Trial ${mark}${count}`;
  const headers = { origin: new URL(baseURL).origin };
  const response = await request.post('/api/auth/sign-up/email', {
    headers,
    data: { name, email, password, language },
  });
  expect(response.ok(), 'signed up').toBe(true);
  const mail = await mailTo(request, email, /adresse|address/i);
  await request.get(linkIn(mail, '/verify-email'), { maxRedirects: 0 });
  return { role: 'student', language, email, password, name };
}

/** A course of a test alone, at so many cents an hour, with two tutors whom nobody else books. */
export async function newCourse(language: 'fr' | 'en', rateCents = 6000): Promise<Course> {
  count += 1;
  const mark = `${Date.now().toString(36)}-${process.pid}-${count}`;
  const course = {
    slug: `essai-${mark}`,
    sigle: mark.toUpperCase().slice(-20),
    name: `${language === 'fr' ? 'Cours d’essai' : 'Trial course'} ${mark}`,
    tutors: [`Ada ${mark}`, `Blaise ${mark}`],
  };
  await makeCourse(course, rateCents);
  return course;
}

/** A tutor of a test alone, who teaches a course and has sold nothing yet, without a page. */
export async function newTutor(
  request: APIRequestContext,
  course: Course,
  language: 'fr' | 'en',
  baseURL: string,
): Promise<Account> {
  const person = await newStudent(request, language, baseURL);
  const [first, last, mark] = person.name.split(' ');
  const tutor: Account = { ...person, role: 'tutor', name: `${first}-${mark} ${last}` };
  await makeTutor(tutor.email, tutor.name, shownName(tutor), course.slug);
  return tutor;
}

/** Signs a page's browser in, past the form: the form has tests of its own. */
export async function signIn(page: Page, { email, password: secret }: Account, baseURL: string): Promise<void> {
  const headers = { origin: new URL(baseURL).origin };
  const response = await page.request.post('/api/auth/sign-in/email', { headers, data: { email, password: secret } });
  expect(response.ok(), `${email} signed in`).toBe(true);
}
