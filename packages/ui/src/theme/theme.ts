import {
  createTheme,
  type AlertProps,
  type ButtonProps,
  type CheckboxProps,
  type DrawerProps,
  type InputProps,
  type InputWrapperProps,
  type MantineThemeOverride,
  type MenuProps,
  type ModalProps,
  type RadioProps,
  type SkeletonProps,
  type SwitchProps,
  type TooltipProps,
} from '@mantine/core';
import { variantColors } from './variant-colors';
import { amber, blue, dark, gray, green, ink, marigold, red, type AppName } from './colors';
import classes from './components.module.css';

const family =
  "'Source Sans 3 Variable', 'Source Sans 3', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** Motion of everything that comes and goes; the kit drops it for people who asked for none. */
const transitionProps = { duration: 150, transition: 'fade' } as const;

/** The kit makes a dialog's heading a `<header>`, which is a landmark only for whole pages. */
const plainHeader = { header: { role: 'presentation' } };

/**
 * The theme of one app. Students and tutors get controls of 44 px, to be touched; the console gets 36 px, to be
 * scanned. Nothing else differs but the tint of the frame. `closeLabel` names the kit's close buttons where nothing else
 * does.
 */
export function createAppTheme(app: AppName, closeLabel: string): MantineThemeOverride {
  const size = app === 'admin' ? 'sm' : 'md';
  return createTheme({
    colors: { ink, marigold, green, amber, red, blue, gray, dark, teal: green, yellow: amber, orange: amber },
    primaryColor: 'ink',
    primaryShade: { light: 7, dark: 6 },
    white: '#ffffff',
    black: '#12262b',
    variantColorResolver: variantColors,
    fontFamily: family,
    fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.3125rem', xl: '1.75rem' },
    lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.35', xl: '1.2' },
    fontWeights: { regular: '400', medium: '600', bold: '600' },
    headings: {
      fontFamily: family,
      fontWeight: '600',
      textWrap: 'balance',
      sizes: {
        h1: { fontSize: '1.75rem', lineHeight: '1.2' },
        h2: { fontSize: '1.3125rem', lineHeight: '1.3' },
        h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
        h4: { fontSize: '0.9375rem', lineHeight: '1.4' },
        h5: { fontSize: '0.9375rem', lineHeight: '1.4' },
        h6: { fontSize: '0.8125rem', lineHeight: '1.4' },
      },
    },
    spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '40px' },
    radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
    defaultRadius: 'md',
    shadows: {
      xs: 'none',
      sm: '0 1px 2px rgb(18 38 43 / 8%)',
      md: '0 4px 16px rgb(18 38 43 / 10%)',
      lg: '0 8px 32px rgb(18 38 43 / 14%)',
      xl: '0 16px 48px rgb(18 38 43 / 18%)',
    },
    respectReducedMotion: true,
    cursorType: 'pointer',
    activeClassName: '',
    components: {
      // Named, not imported: a part of the kit is loaded by the pages that show it.
      Alert: part<AlertProps>({ radius: 'md', variant: 'light' }, { root: classes.alert }),
      Anchor: { classNames: { root: classes.anchor } },
      Button: part<ButtonProps>({ size }, { root: classes.button }),
      CloseButton: { defaultProps: { 'aria-label': closeLabel } },
      Checkbox: part<CheckboxProps>({ size }, { input: classes.checkbox }),
      Radio: part<RadioProps>({ size }, { radio: classes.radio }),
      Drawer: part<DrawerProps>(
        { transitionProps: { duration: 200 }, attributes: plainHeader },
        { title: classes.modalTitle },
      ),
      Input: part<InputProps>({ size }, { wrapper: classes.inputWrapper, input: classes.input }),
      InputWrapper: part<InputWrapperProps>(
        { size, inputWrapperOrder: ['label', 'description', 'input', 'error'] },
        { label: classes.label, description: classes.description, error: classes.error, required: classes.required },
      ),
      Menu: part<MenuProps>(
        {
          transitionProps,
          shadow: 'md',
          position: 'bottom-end',
          withinPortal: true,
          // What would take the first focus is no item, which a menu may not hold.
          withInitialFocusPlaceholder: false,
        },
        { dropdown: classes.menuDropdown, item: classes.menuItem, label: classes.menuLabel },
      ),
      Modal: part<ModalProps>(
        {
          centered: true,
          radius: 'lg',
          transitionProps,
          overlayProps: { backgroundOpacity: 0.4 },
          attributes: plainHeader,
        },
        {
          header: classes.modalHeader,
          title: classes.modalTitle,
          body: classes.modalBody,
          content: classes.modalContent,
        },
      ),
      Notification: { classNames: { root: classes.notification } },
      Skeleton: part<SkeletonProps>({ radius: 'sm' }, { root: classes.skeleton }),
      Switch: part<SwitchProps>({ size }, {}),
      Tooltip: part<TooltipProps>(
        { transitionProps, openDelay: 300, events: { hover: true, focus: true, touch: false } },
        { tooltip: classes.tooltip },
      ),
    },
  });
}

/** How one part of the kit is by default, checked against what it takes. */
function part<Props>(defaultProps: Partial<Props>, classNames: Record<string, string | undefined>) {
  return { defaultProps, classNames };
}
