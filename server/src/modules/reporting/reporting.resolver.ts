import { Ctx, FieldResolver, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Allow, signedIn } from '../../graphql/authorization.js';
import { Appointment, AppointmentPeriod, listAppointments } from '../appointments/index.js';
import { unreadMessagesLoader } from '../messaging/index.js';
import { listOrders, Order } from '../orders/index.js';
import { unansweredTicketsLoader } from '../tickets/index.js';
import { adminOverview } from './admin-overview.js';
import { checkHealth } from './health.js';
import { AdminOverview, HealthCheck, TutorOverview } from './overview.types.js';
import { tutorOverview } from './tutor-overview.js';

/** More sessions than fit into a day. */
const SESSIONS_OF_A_DAY = 50;
const RECENT_ORDERS = 6;

@Resolver(() => TutorOverview)
export class TutorOverviewResolver {
  @Allow('tutor')
  @Query(() => TutorOverview, { description: "The viewing tutor's day at a glance." })
  tutorOverview(@Ctx() ctx: Context): Promise<TutorOverview> {
    return tutorOverview(ctx);
  }

  @FieldResolver(() => [Appointment], {
    description: "Sessions of today on the viewer's calendar, in their order; cancelled ones are left out.",
  })
  async today(@Ctx() ctx: Context): Promise<Appointment[]> {
    return (await listAppointments(ctx, { period: AppointmentPeriod.TODAY }, { first: SESSIONS_OF_A_DAY })).nodes;
  }

  @FieldResolver(() => Int, { description: 'Messages of all conversations not read yet.' })
  unreadMessages(@Ctx() ctx: Context): Promise<number> {
    return ctx.load(unreadMessagesLoader, signedIn(ctx.viewer).id);
  }
}

@Resolver(() => AdminOverview)
export class AdminOverviewResolver {
  @Allow('admin')
  @Query(() => AdminOverview, { description: 'The company at a glance.' })
  adminOverview(@Ctx() ctx: Context): Promise<AdminOverview> {
    return adminOverview(ctx);
  }

  @FieldResolver(() => Int, { description: 'Tickets in which support has the next word.' })
  unansweredTickets(@Ctx() ctx: Context): Promise<number> {
    return ctx.load(unansweredTicketsLoader, 'all');
  }

  @FieldResolver(() => [Order], { description: 'The newest orders, whatever their state.' })
  async recentOrders(@Ctx() ctx: Context): Promise<Order[]> {
    return (await listOrders(ctx, null, RECENT_ORDERS, null)).nodes;
  }

  @FieldResolver(() => [HealthCheck], { description: 'How the database, mail, payments and jobs do.' })
  health(@Ctx() ctx: Context): Promise<HealthCheck[]> {
    return checkHealth(ctx);
  }
}
