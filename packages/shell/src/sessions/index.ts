export { SessionHistory, type HistoryChange, type SessionHistoryProps } from './session-history';
export { SlotPicker, shownDays, type OfferedDays, type SlotPickerProps } from './slot-picker';
export { chosenSlot, TimeStep, timeParameters, useTimeChoice, type TimeChoice, type TimeStepProps } from './time-step';
