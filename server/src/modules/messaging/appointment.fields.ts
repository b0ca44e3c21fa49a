import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Appointment } from '../appointments/index.js';
import { Conversation } from './conversation.entity.js';
import { conversationOfPairLoader, nextAppointmentLoader } from './pair.loaders.js';

@Resolver(() => Appointment)
export class AppointmentConversationFields {
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The conversation between its student and tutor, if there is one.',
  })
  conversationId(@Root() { studentId, tutorId }: Appointment, @Ctx() ctx: Context): Promise<string | null> {
    return ctx.load(conversationOfPairLoader, { studentId, tutorId });
  }
}

@Resolver(() => Conversation)
export class ConversationAppointmentFields {
  @FieldResolver(() => Appointment, {
    nullable: true,
    description: 'The next (or present) session of the two; null about a ticket.',
  })
  nextAppointment(@Root() { studentId, tutorId }: Conversation, @Ctx() ctx: Context): Promise<Appointment | null> {
    return tutorId === null ? Promise.resolve(null) : ctx.load(nextAppointmentLoader, { studentId, tutorId });
  }
}
