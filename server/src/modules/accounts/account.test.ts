import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildStudent } from '../../testing/builders.js';
import { TestWorld, type Asker } from '../../testing/test-world.js';

describe('the account of the viewer', () => {
  let world: TestWorld;
  let student: Asker;
  let other: Asker;

  beforeAll(async () => {
    world = await TestWorld.create();
    student = await buildStudent(world.owner, { name: 'Léa Tremblay' });
    other = await buildStudent(world.owner);
  });
  afterAll(() => world.destroy());

  test('a visitor is nobody', async () => {
    expect(await world.ask('visitor', '{ viewer { id } }')).toEqual({ viewer: null });
  });

  test('a student is themselves', async () => {
    expect(await world.ask(student, '{ viewer { id role name language } }')).toEqual({
      viewer: { id: student.id, role: 'STUDENT', name: 'Léa Tremblay', language: 'EN' },
    });
  });

  const update = `mutation ($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ... on ProfileUpdated { viewer { name phone timeZone } }
      ... on InvalidInput { code message fields { path message } }
    }
  }`;

  test('a change is kept, and only for its own person', async () => {
    const input = { name: 'Léa T.', phone: '+15145550123', timeZone: 'America/Halifax' };
    expect(await world.ask(student, update, { input })).toEqual({
      updateProfile: { viewer: { name: 'Léa T.', phone: '+15145550123', timeZone: 'America/Halifax' } },
    });
    expect(await world.rows('select name from users where id = $1', [other.id])).not.toEqual([{ name: 'Léa T.' }]);
  });

  test('a wrong field is named, in the language of the viewer, and nothing is changed', async () => {
    const input = { name: 'X', phone: '514-555', timeZone: 'Mars/Olympus' };
    const { data } = await world.execute(student, update, { input }, 'fr');
    expect(data).toEqual({
      updateProfile: {
        code: 'InvalidInput',
        message: 'Certains champs sont à corriger.',
        fields: [
          { path: 'phone', message: 'Cette valeur n’a pas la forme attendue.' },
          { path: 'timeZone', message: 'Ce fuseau horaire n’existe pas.' },
        ],
      },
    });
    expect(await world.rows('select name from users where id = $1', [student.id])).toEqual([{ name: 'Léa T.' }]);
  });

  test('a visitor can not even name the mutation', async () => {
    const { errors } = await world.execute('visitor', update, { input: { name: 'X' } });
    expect(errors?.map((error) => error.message)).toContain('Unknown type "UpdateProfileInput".');
  });
});
