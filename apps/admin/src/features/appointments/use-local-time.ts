import { useFormats } from '@4as/i18n/react';
import { instantToLocal, localToInstant } from '@4as/scheduling';

/** Times as the fields of the browser hold them, in the viewer's zone. */
export function useLocalTime() {
  const { timeZone } = useFormats();
  return {
    /** `2026-11-24` and `16:30` of an instant. */
    fieldsOf(instant: string): { date: string; time: string } {
      const { date, minutes } = instantToLocal(Date.parse(instant), timeZone);
      const two = (value: number) => String(value).padStart(2, '0');
      return { date, time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
    },
    /** The instant that two fields name; null while one of them is empty. */
    instantOf(date: string, time: string): string | null {
      const [hours, minutes] = time.split(':').map(Number);
      if (date === '' || hours === undefined || minutes === undefined) return null;
      return new Date(localToInstant(date, hours * 60 + minutes, timeZone)).toISOString();
    },
  };
}
