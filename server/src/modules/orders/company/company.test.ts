import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildAdmin } from '../../../testing/builders.js';
import { TestWorld, type Asker } from '../../../testing/test-world.js';

const UPDATE = `mutation ($input: CompanyInput!) { updateCompany(input: $input) {
  __typename ... on CompanyChanged { company { name address gstNumber qstNumber } } ... on InvalidInput { fields { path } } } }`;

describe('the company on receipts', () => {
  let world: TestWorld;
  let admin: Asker;
  beforeAll(async () => {
    world = await TestWorld.create();
    admin = await buildAdmin(world.owner);
  });
  afterAll(() => world.destroy());

  const input = {
    name: ' Tutorat Éveil inc. ',
    address: '4200, rue Saint-Denis\nMontréal',
    gstNumber: '123456789rt0001',
    qstNumber: '1234567890 TQ 0001',
  };

  test('is changed, its numbers written as they officially are, and the change written down', async () => {
    const company = {
      name: 'Tutorat Éveil inc.',
      address: '4200, rue Saint-Denis\nMontréal',
      gstNumber: '123456789 RT0001',
      qstNumber: '1234567890 TQ0001',
    };
    expect(await world.ask(admin, UPDATE, { input })).toEqual({
      updateCompany: { __typename: 'CompanyChanged', company },
    });
    expect(await world.ask(admin, '{ company { name address gstNumber qstNumber } }')).toEqual({ company });
    expect(
      await world.rows("select actor_id as actor, after from audit_entries where action = 'company.update'"),
    ).toEqual([{ actor: admin.id, after: company }]);
  });

  test('keeps what it was when a number is not one', async () => {
    const wrong = { ...input, name: '  ', gstNumber: '12', qstNumber: '123456789 RT0001' };
    expect(await world.ask(admin, UPDATE, { input: wrong })).toMatchObject({
      updateCompany: {
        __typename: 'InvalidInput',
        fields: [{ path: 'name' }, { path: 'gstNumber' }, { path: 'qstNumber' }],
      },
    });
    expect(await world.ask(admin, UPDATE, { input: { ...input, gstNumber: '', qstNumber: '' } })).toMatchObject({
      updateCompany: { company: { gstNumber: '', qstNumber: '' } },
    });
  });
});
