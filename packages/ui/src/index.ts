import type {} from './css-properties';

export type { AppName } from './theme/colors';
export { AppProvider, type AppProviderProps } from './frame/app-provider';
export { AppFrame, type AppFrameProps } from './frame/app-frame';
export { Logo, type LogoProps } from './frame/logo';
export type { Account, AccountAction, FrameTexts, IconComponent, LanguageChoice, NavItem } from './frame/navigation';

export { useNow } from './clock/use-now';

export { Page, type Crumb, type PageProps } from './page/page';
export { Section, type SectionProps } from './page/section';

export { Amount, PriceLines, type AmountProps, type PriceLine, type PriceLinesProps } from './display/amount';
export { Avatar, type AvatarProps } from './display/avatar';
export { Card, type CardProps } from './display/card';
export { Countdown, type CountdownNotice, type CountdownProps } from './display/countdown';
export { DataList, type DataListProps } from './display/data-list';
export { Rating, type RatingProps } from './display/rating';
export { ScoreList, type ScoreListProps } from './display/score-list';
export { StatusBadge, StatusDot, type StatusProps, type Tone } from './display/status';
export { Quote, Written, type QuoteProps, type WrittenProps } from './display/written';
export { Timeline, type TimelineEntry, type TimelineProps } from './display/timeline';

export { Banner, type BannerProps } from './feedback/banner';
export { ConfirmDialog, type ConfirmDialogProps } from './feedback/confirm-dialog';
export { CardSkeleton, ListSkeleton, PageSkeleton, TableSkeleton } from './feedback/skeletons';
export { EmptyState, ErrorState, type EmptyStateProps, type ErrorStateProps } from './feedback/states';
export { toast } from './feedback/toast';

export { ChoiceCards, type Choice, type ChoiceCardsProps } from './fields/choice-cards';
export { FieldError, FormError, type FormErrorProps } from './fields/form-error';
export { FormFields } from './fields/form-fields';
export { PasswordField, type PasswordFieldProps } from './fields/password-field';
export { StarsField, type StarsFieldProps } from './fields/stars-field';
export { SearchField, type SearchFieldProps } from './fields/search-field';

export { FileDrop, type FileDropProps } from './files/file-drop';
export { FileList, FileRow, type FileListProps, type FileRowProps } from './files/file-list';

export { BarChart, type Bar, type BarChartProps } from './charts/bar-chart';

export { DataTable, type Column, type DataTableProps, type RowSelection, type Sort } from './lists/data-table';
export { Figures, type Figure, type FiguresProps } from './lists/figures';
export { LoadMore, Pagination, type LoadMoreProps, type PaginationProps } from './lists/paging';
export { Row, RowList, type RowListProps, type RowProps } from './lists/row-list';
export { SegmentedTabs, type SegmentedTabsProps } from './lists/segmented-tabs';
export { SidePanel, type SidePanelProps } from './lists/side-panel';

export { ChatBubble, DayDivider, MessageLog, TypingDots, type ChatBubbleProps } from './conversation/bubble';
export { Composer, type ComposerProps } from './conversation/composer';

export { DayColumns, type Day, type DayColumnsProps, type DayItem } from './picker/day-columns';
export { MonthDays, type MonthDay, type MonthDaysProps } from './picker/month-days';

export { Finder, type FinderProps, type Finding, type FindingGroup } from './command/finder';
