import { Ctx, Field, InterfaceType, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';

/**
 * An expected failure: returned, never thrown. Returning one from `ctx.transact` rolls back what was written, so a failure
 * always means that nothing changed.
 */
@InterfaceType({ description: 'An expected failure: nothing was changed.' })
export abstract class Failure {
  @Field(() => String, { description: 'The name of the failure, for programs.' })
  get code(): string {
    return this.constructor.name;
  }

  @Field(() => String, { description: "What happened and what to do, in the viewer's language." })
  message(@Ctx() ctx: Context): string {
    return ctx.failureText(this.textKey(), this.values(ctx));
  }

  /** The text's key in the catalogue `failures`: the class's name unless a failure has several texts. */
  protected textKey(): string {
    return this.constructor.name;
  }

  /** What the text is filled with. */
  protected values(_ctx: Context): Record<string, string | number> {
    return {};
  }
}

@ObjectType({ description: 'One field that is not right.' })
export class InvalidField {
  @Field({ description: 'Where in the input: `name`, `rules.2.endMinute`.' })
  path: string;

  /** Key under `failures.invalid`. */
  readonly reason: string;

  constructor(path: string, reason: string) {
    this.path = path;
    this.reason = reason;
  }

  @Field(() => String, { description: "What is not right, in the viewer's language." })
  message(@Ctx() ctx: Context): string {
    return ctx.failureText(`invalid.${this.reason}`);
  }
}

@ObjectType({ implements: Failure, description: 'Some fields of the input are not right; each says which and why.' })
export class InvalidInput extends Failure {
  @Field(() => [InvalidField], { description: 'What is wrong, field by field.' })
  fields: InvalidField[];

  constructor(fields: InvalidField[]) {
    super();
    this.fields = fields;
  }

  /** One wrong field. */
  static at(path: string, reason: string): InvalidInput {
    return new InvalidInput([new InvalidField(path, reason)]);
  }
}
