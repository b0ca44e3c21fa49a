import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../context.js';
import { Allow } from '../../../graphql/authorization.js';
import { run } from '../../../graphql/commands.js';
import { readSettings } from '../../settings/index.js';
import { Company, CompanyInput, CompanyResult } from './company.types.js';
import { companyOf, updateCompany } from './update-company.js';

@Resolver()
export class CompanyResolver {
  @Allow('admin')
  @Query(() => Company, { description: 'Who issues receipts.' })
  async company(@Ctx() ctx: Context): Promise<Company> {
    return companyOf(await readSettings(ctx));
  }

  @Allow('admin')
  @Mutation(() => CompanyResult, { description: 'Changes who issues receipts, with the tax numbers on them.' })
  updateCompany(
    @Arg('input', { description: 'As it is to be.' }) input: CompanyInput,
    @Ctx() ctx: Context,
  ): Promise<typeof CompanyResult> {
    return run(ctx, updateCompany, input);
  }
}
