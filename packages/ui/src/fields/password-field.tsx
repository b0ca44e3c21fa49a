import { PasswordInput, type PasswordInputProps } from '@mantine/core';

export interface PasswordFieldProps extends Omit<PasswordInputProps, 'visibilityToggleButtonProps' | 'autoComplete'> {
  /** Names the button that shows and hides what is written. */
  toggleLabel: string;
  /** `current` lets password managers fill it in, `new` lets them propose one. */
  kind: 'current' | 'new';
}

/** A password that can be shown, with the hints that password managers need. */
export function PasswordField({ toggleLabel, kind, ...props }: PasswordFieldProps) {
  return (
    <PasswordInput
      {...props}
      autoComplete={`${kind}-password`}
      visibilityToggleButtonProps={{ 'aria-label': toggleLabel, tabIndex: 0, 'aria-hidden': false }}
    />
  );
}
