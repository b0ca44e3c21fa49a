import type { Texts } from '../../catalogue-types.js';
import type { failures as fr } from '../fr/failures.js';

export const failures = {
  InvalidInput: 'Some fields need to be corrected.',
  invalid: {
    isNotEmpty: 'This field is required.',
    isLength: 'The length of this text does not fit.',
    maxLength: 'This text is too long.',
    minLength: 'This text is too short.',
    isIn: 'This value is not allowed.',
    isEnum: 'This value is not allowed.',
    isInt: 'Enter a whole number.',
    min: 'This value is too small.',
    max: 'This value is too large.',
    isUuid: 'This does not exist.',
    isUrl: 'Enter a complete web address, for instance https://example.ca.',
    isPhone: 'Enter a number with its country code, for instance +1 514 555-0123.',
    isTimeZone: 'This time zone does not exist.',
    matches: 'This value does not have the expected form.',
    arrayMaxSize: 'There are too many items.',
    arrayMinSize: 'At least one item is needed.',
    isDate: 'This date does not exist.',
    slugForm: 'Lower-case letters, digits and hyphens only, for instance calculus-1.',
    taken: 'This value is taken already.',
    unknown: 'This does not exist, or no longer does.',
    rateRange: 'The rate must be between $1 and $1,000 an hour.',
    rangesOverlap: 'Ranges of the same day overlap.',
    rangeOrder: 'A range ends after its start.',
    validityOrder: 'The last date comes after the first.',
  },
} as const satisfies Texts<typeof fr>;
