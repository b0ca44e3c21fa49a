import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { SignedInOnly } from '../../graphql/authorization.js';
import { Person, personLoader } from '../accounts/index.js';
import { Appointment } from '../appointments/index.js';
import { documentEndings } from '../files/index.js';
import { fileCountLoader, filesLoader } from './appointment-file.loaders.js';
import {
  isOpenAt,
  LARGEST_FILE_BYTES,
  mayAddFiles,
  mayRemoveFile,
  MOST_FILES_EACH,
  takesFilesUntil,
} from './appointment-file.policy.js';
import { AppointmentFile, FileRules } from './appointment-file.types.js';

@Resolver(() => Appointment)
export class AppointmentFilesFields {
  @SignedInOnly()
  @FieldResolver(() => [AppointmentFile], { description: 'What its two people have added, the first added first.' })
  files(@Root() { id }: Appointment, @Ctx() ctx: Context): Promise<AppointmentFile[]> {
    return ctx.load(filesLoader, id);
  }

  @SignedInOnly()
  @FieldResolver(() => Int, { description: 'How many files its two people have added.' })
  fileCount(@Root() { id }: Appointment, @Ctx() ctx: Context): Promise<number> {
    return ctx.load(fileCountLoader, id);
  }

  @SignedInOnly()
  @FieldResolver(() => FileRules, {
    nullable: true,
    description: 'What the viewer may add; null where they may add nothing: in time, by its state, or as an admin.',
  })
  async fileRules(@Root() appointment: Appointment, @Ctx() ctx: Context): Promise<FileRules | null> {
    const until = takesFilesUntil(appointment, ctx.now);
    if (until === null || !mayAddFiles(ctx.viewer, appointment)) return null;
    const files = await ctx.load(filesLoader, appointment.id);
    const own = files.filter((file) => mayRemoveFile(ctx.viewer, file)).length;
    const left = Math.max(0, MOST_FILES_EACH - own);
    return { until, endings: documentEndings, largestBytes: LARGEST_FILE_BYTES, left };
  }
}

@Resolver(() => AppointmentFile)
export class AppointmentFileFields {
  @FieldResolver(() => String, {
    description:
      'Where it is downloaded, as a path on this origin: it asks who comes and leads on to a link that lives for a minute.',
  })
  path(@Root() { id, appointmentId }: AppointmentFile): string {
    return `/files/appointments/${appointmentId}/${id}`;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who added it; null where the viewer does not know them, as after another tutor took over.',
  })
  addedBy(@Root() { uploaderId }: AppointmentFile, @Ctx() ctx: Context): Promise<Person | null> {
    return ctx.load(personLoader, uploaderId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer added it.' })
  mine(@Root() file: AppointmentFile, @Ctx() ctx: Context): boolean {
    return mayRemoveFile(ctx.viewer, file);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take it away now.' })
  removable(@Root() file: AppointmentFile, @Ctx() ctx: Context): boolean {
    return mayRemoveFile(ctx.viewer, file) && isOpenAt(file.sessionEndsAt, ctx.now);
  }
}
