import type {} from 'react';

declare module 'react' {
  /** Our own properties may be set on an element's style, for its stylesheet to use. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
