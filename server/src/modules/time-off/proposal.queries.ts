import type { Context } from '../../context.js';
import { proposalOfToken } from './proposal-link.js';
import { columnsOfProposal, ProposalState, type LinkedProposal, type SessionProposal } from './proposal.entity.js';

/**
 * What a link of a mail is about, or null where we did not sign it. Read as the company: whoever has the link may be signed in as nobody.
 * Leaves no transaction open.
 */
export async function linkedProposal(
  ctx: Context,
  token: string,
): Promise<(LinkedProposal & { studentId: string }) | null> {
  const id = proposalOfToken(ctx.services.env.SESSION_SECRET, token);
  if (id === null) return null;
  const system = ctx.asSystem();
  try {
    const [row] = await system.db.query<LinkedProposal & { studentId: string }>(
      `select ${columnsOfProposal}, t.display_name as "tutorName", c.name as "courseName", s.time_zone as "timeZone"
       from session_proposals p join appointments h on h.id = p.held_appointment_id join tutors t on t.user_id = p.tutor_id
         join courses c on c.id = h.course_id join users s on s.id = p.student_id
       where p.id = $1`,
      [id],
    );
    if (!row) return null;
    const isOver = row.state === ProposalState.OPEN && row.expiresAt <= ctx.now;
    return isOver ? { ...row, state: ProposalState.EXPIRED } : row;
  } finally {
    await system.close();
  }
}

/** Proposals that the viewer made or was made and that can be answered, the one that ends first first. */
export function openProposals(ctx: Context): Promise<SessionProposal[]> {
  return ctx.db.query<SessionProposal>(
    `select ${columnsOfProposal} from session_proposals p join appointments h on h.id = p.held_appointment_id
     where p.state = 'open' and p.expires_at > $1 and (p.student_id = $2 or p.tutor_id = $2)
     order by p.expires_at, p.id limit 100`,
    [ctx.now, ctx.viewer.id],
  );
}
