import { locales, type Language } from '../languages.js';

/**
 * An amount of integer cents as people write it: "45,00 $" in French, "$45.00" in English. The dollar sign stands alone
 * because every price here is Canadian.
 */
export function createMoneyFormat(language: Language): (cents: number) => string {
  const format = new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'CAD',
    currencyDisplay: 'narrowSymbol',
  });
  return (cents) => format.format(cents / 100);
}

/** A plain number with the language's separators: "1 234,5". */
export function createNumberFormat(language: Language): (value: number, fractionDigits?: number) => string {
  const byDigits = new Map<number | undefined, Intl.NumberFormat>();
  return (value, fractionDigits) => {
    let format = byDigits.get(fractionDigits);
    if (!format) {
      format = new Intl.NumberFormat(locales[language], {
        minimumFractionDigits: fractionDigits,
        maximumFractionDigits: fractionDigits ?? 2,
      });
      byDigits.set(fractionDigits, format);
    }
    return format.format(value);
  };
}

/** A ratio as a percentage: 0.125 gives "12,5 %". */
export function createPercentFormat(language: Language): (ratio: number) => string {
  const format = new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 1 });
  return (ratio) => format.format(ratio);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file's size in bytes, rounded to what people compare: "3,4 Mo". */
export function createFileSizeFormat(language: Language): (bytes: number) => string {
  return (bytes) => {
    const step = bytes < 1 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log(bytes) / Math.log(1000)));
    const unit = byteUnits[step] ?? 'byte';
    const value = bytes / 1000 ** step;
    return new Intl.NumberFormat(locales[language], {
      style: 'unit',
      unit,
      unitDisplay: step === 0 ? 'long' : 'short',
      maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
    }).format(value);
  };
}
