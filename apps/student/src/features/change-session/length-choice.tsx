import { useFormats, useTranslation } from '@4as/i18n/react';
import { ChoiceCards } from '@4as/ui';

/** What a length that is not the session's own does to its price, cents; null where it can't be had. */
export interface LengthPrices {
  refunds: Readonly<Partial<Record<number, number | null>>>;
  supplements: Readonly<Partial<Record<number, number | null>>>;
}

export interface LengthChoiceProps extends LengthPrices {
  /** The session's own length. */
  present: number;
  value: number;
  onChange: (minutes: number) => void;
}

const lengths = [60, 90, 120];

/** How long the session is to be, each with what it costs more or gives back, before anything is chosen. */
export function LengthChoice({ present, value, refunds, supplements, onChange }: LengthChoiceProps) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  const detailOf = (minutes: number): string | null => {
    if (minutes === present) return t('move.sameLength');
    if (minutes > present) {
      const cents = supplements[minutes] ?? null;
      return cents === null ? null : t('move.supplement', { amount: formats.money(cents) });
    }
    const cents = refunds[minutes] ?? 0;
    return cents > 0 ? t('move.refunded', { amount: formats.money(cents) }) : t('move.notRefunded');
  };
  return (
    <ChoiceCards
      legend={t('move.lengthStep')}
      name="minutes"
      layout="row"
      value={String(value)}
      onChange={(minutes) => onChange(Number(minutes))}
      choices={lengths.flatMap((minutes) => {
        const detail = detailOf(minutes);
        return detail === null ? [] : [{ value: String(minutes), label: formats.duration(minutes), detail }];
      })}
    />
  );
}
