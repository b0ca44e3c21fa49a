export { useNow } from '@4as/ui';
