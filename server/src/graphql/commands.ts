import { validate, type ValidationError } from 'class-validator';
import { createUnionType, type ClassType } from 'type-graphql';
import type { Context } from '../context.js';
import { failureOfConstraint } from '../database/constraint-errors.js';
import { InvalidField, InvalidInput } from './failures.js';

type Instances<Classes extends readonly ClassType<object>[]> = InstanceType<Classes[number]>;

/**
 * The union that a mutation answers: its success, its expected failures and `InvalidInput`, which every mutation can meet.
 */
export function resultOf<const Classes extends readonly ClassType<object>[]>(
  name: string,
  classes: Classes,
): Instances<Classes> | InvalidInput {
  return createUnionType({
    name,
    description: 'What was done, or why nothing was.',
    types: () => [...classes, InvalidInput] as const,
  }) as Instances<Classes> | InvalidInput;
}

/**
 * Runs a command as every mutation does: its input is checked first, and a constraint that the database refused becomes the
 * failure that the table of constraints names. Nothing is changed when the answer is a failure.
 */
export async function run<Input extends object, Result>(
  ctx: Context,
  command: (ctx: Context, input: Input) => Promise<Result>,
  input: Input,
): Promise<Result | InvalidInput> {
  const errors = await validate(input, { forbidUnknownValues: false });
  if (errors.length > 0) return new InvalidInput(fieldsOf(errors));
  try {
    return await command(ctx, input);
  } catch (error) {
    const failure = failureOfConstraint(error);
    if (failure) return failure;
    throw error;
  }
}

function fieldsOf(errors: ValidationError[], parent = ''): InvalidField[] {
  return errors.flatMap((error) => {
    const path = parent + error.property;
    const own = Object.keys(error.constraints ?? {})
      .slice(0, 1)
      .map((constraint) => new InvalidField(path, constraint));
    return [...own, ...fieldsOf(error.children ?? [], `${path}.`)];
  });
}
