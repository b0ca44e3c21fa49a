import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

const softOf: Readonly<Record<string, string>> = {
  ink: 'primary',
  green: 'success',
  amber: 'warning',
  red: 'danger',
  blue: 'info',
  gray: 'neutral',
};

/**
 * The colours of the kit's variants: marigold always under dark text, soft grounds and quiet buttons from the scheme's
 * own pairs, which are readable in light and dark.
 */
export const variantColors: VariantColorsResolver = (input) => {
  const { color = 'ink', variant } = input;
  const name = softOf[color];
  if (color === 'marigold' && variant === 'filled') {
    return {
      background: 'var(--as-mark)',
      hover: 'var(--as-mark-hover)',
      color: 'var(--as-mark-text)',
      border: 'none',
    };
  }
  if (name !== undefined && (variant === 'light' || variant === 'subtle')) {
    const text = name === 'primary' ? 'var(--as-primary-text)' : `var(--as-${name})`;
    const soft = `var(--as-${name}-soft)`;
    const background = variant === 'light' ? soft : 'transparent';
    return { background, hover: soft, color: text, border: 'none' };
  }
  return defaultVariantColorsResolver(input);
};
