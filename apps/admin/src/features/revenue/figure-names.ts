/** The figures of revenue, in the order in which they follow from one another. */
export const figureNames = ['gross', 'discount', 'refund', 'net', 'tax', 'tutor', 'margin'] as const;
