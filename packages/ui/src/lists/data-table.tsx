import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './data-table.module.css';

/** Which column the rows are ordered by. */
export interface Sort {
  column: string;
  descending: boolean;
}

export interface Column<Item> {
  key: string;
  header: string;
  cell: (item: Item) => ReactNode;
  /** `end` for amounts and counts, so that figures stand under one another. */
  align?: 'start' | 'end';
  /** Can be ordered by. */
  sortable?: boolean;
  /** The cell that names the row, and holds its link. Exactly one. */
  names?: boolean;
  /**
   * Where it stands in the card that a row is at phone width: beside the name, in the line under it without its header,
   * or (otherwise) in a line of its own after its header.
   */
  onPhone?: 'beside' | 'under';
}

/** Rows that can be chosen, to do something to several at once. */
export interface RowSelection<Item> {
  /** Keys of the chosen rows; those of rows that are not shown now are kept. */
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
  /** Names the column of the check boxes. */
  label: string;
  /** Names the check box of a row. */
  labelOf: (item: Item) => string;
}

export interface DataTableProps<Item> {
  /** Says what the table holds; its caption for assistive technology. */
  caption: string;
  columns: readonly Column<Item>[];
  items: readonly Item[];
  rowKey: (item: Item) => string;
  /** Where a row leads: its detail. */
  rowTo?: (item: Item) => string;
  /** The row whose detail is open beside the table. */
  currentKey?: string;
  /** Rows lead to a panel of the same page: following one does not scroll. */
  rowStays?: boolean;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** Puts a check box before each row. */
  selection?: RowSelection<Item> | undefined;
}

/**
 * A dense table: order by the header's buttons, follow a row by its name, figures right; up, down, Home and End go from
 * row to row. At phone width every row becomes a small card, so that nothing has to be scrolled sideways.
 */
export function DataTable<Item>(props: DataTableProps<Item>) {
  const { caption, columns, items, rowKey, rowTo, currentKey, rowStays = false, sort, onSort, selection } = props;
  return (
    <div className={classes.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col">
                <span className={classes.caption}>{selection.label}</span>
              </th>
            )}
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const key = rowKey(item);
            return (
              <tr
                key={key}
                data-current={key === currentKey || undefined}
                data-linked={rowTo !== undefined || undefined}
              >
                {selection && <SelectCell selection={selection} item={item} rowKey={key} />}
                {columns.map((column) => (
                  <BodyCell
                    key={column.key}
                    column={column}
                    item={item}
                    to={rowTo?.(item)}
                    current={key === currentKey}
                    stays={rowStays}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface HeaderCellProps<Item> {
  column: Column<Item>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeaderCell<Item>({ column, sort, onSort }: HeaderCellProps<Item>) {
  const sorted = sort?.column === column.key;
  const direction = sorted ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const Icon = sorted ? (sort.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  return (
    <th scope="col" data-align={column.align} aria-sort={column.sortable ? (direction ?? 'none') : undefined}>
      {column.sortable && onSort ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort({ column: column.key, descending: sorted && !sort.descending })}
        >
          {column.header}
          <Icon size={14} stroke={2} aria-hidden className={sorted ? undefined : classes.unsorted} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

interface SelectCellProps<Item> {
  selection: RowSelection<Item>;
  item: Item;
  rowKey: string;
}

function SelectCell<Item>({ selection: { selected, onChange, labelOf }, item, rowKey }: SelectCellProps<Item>) {
  const id = useId();
  const isSelected = selected.has(rowKey);
  return (
    <td data-select>
      <label className={classes.select} htmlFor={id}>
        <Checkbox
          id={id}
          aria-label={labelOf(item)}
          checked={isSelected}
          onChange={() => onChange(isSelected ? without(selected, rowKey) : new Set([...selected, rowKey]))}
        />
      </label>
    </td>
  );
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((one) => one !== key));
}

interface BodyCellProps<Item> {
  column: Column<Item>;
  item: Item;
  to: string | undefined;
  current: boolean;
  stays: boolean;
}

function BodyCell<Item>({ column, item, to, current, stays }: BodyCellProps<Item>) {
  const content = column.cell(item);
  if (!column.names) {
    return (
      <td data-align={column.align} data-label={column.header} data-on-phone={column.onPhone}>
        {content}
      </td>
    );
  }
  return (
    <th scope="row" data-align={column.align}>
      {to === undefined ? (
        content
      ) : (
        <Link
          to={to}
          className={classes.link}
          aria-current={current ? 'true' : undefined}
          preventScrollReset={stays}
          onKeyDown={goFromRowToRow}
          data-row-link
        >
          {content}
        </Link>
      )}
    </th>
  );
}

/** Up, down, Home and End move the focus between the links of the rows, which Tab also visits one after the other. */
function goFromRowToRow(event: KeyboardEvent<HTMLElement>): void {
  const rows = event.currentTarget.closest('tbody');
  const links = [...(rows?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  const at = links.indexOf(event.currentTarget);
  const places: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: links.length - 1,
  };
  const next = places[event.key];
  if (next === undefined) return;
  event.preventDefault();
  links[next]?.focus();
}
