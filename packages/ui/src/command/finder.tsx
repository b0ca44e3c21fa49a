import { Loader, ModalBody, ModalContent, ModalOverlay, ModalRoot } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { IconComponent } from '../frame/navigation';
import classes from './finder.module.css';

/** One thing that was found. */
export interface Finding {
  key: string;
  /** Where it is. */
  to: string;
  title: ReactNode;
  detail?: ReactNode;
  icon: IconComponent;
}

/** Findings of one kind, under their heading. */
export interface FindingGroup {
  label: string;
  findings: readonly Finding[];
}

export interface FinderProps {
  opened: boolean;
  onClose: () => void;
  /** Names the dialog and its field. */
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** Groups without findings are left out. */
  groups: readonly FindingGroup[];
  /** Something is being looked for: what is shown may be of the text before. */
  busy?: boolean;
  /** How many there are, or that there is nothing; read out when it changes. */
  status: string;
  onFollow: (to: string) => void;
}

/**
 * One field that finds everything, over the page: the arrows choose, Enter goes there, Escape leaves. The focus stays in
 * the field all the while, as in every combobox.
 */
export function Finder(props: FinderProps) {
  const { opened, onClose, label, placeholder, text, onText, groups, busy = false, status, onFollow } = props;
  const id = useId();
  // Where the focus goes back to is kept as a dialog that is there opens; this one may only just have been loaded.
  const there = useMounted();
  const shown = groups.filter((group) => group.findings.length > 0);
  const findings = shown.flatMap((group) => group.findings);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    findings.findIndex((finding) => finding.key === chosen),
  );
  const active = findings[at];
  const optionId = (key: string) => `${id}-${key}`;
  const activeId = active && optionId(active.key);

  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const onKeyDown = (event: KeyboardEvent) => {
    // While letters are being composed, the keys are the composer's.
    if (event.nativeEvent.isComposing || !active) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setChosen(findings[(at + step + findings.length) % findings.length]?.key ?? null);
    else if (event.key === 'Enter') onFollow(active.to);
    else return;
    event.preventDefault();
  };

  return (
    <ModalRoot
      opened={opened && there}
      onClose={onClose}
      size={640}
      yOffset="10vh"
      transitionProps={{ duration: 150, transition: 'fade' }}
    >
      <ModalOverlay backgroundOpacity={0.4} />
      <ModalContent aria-label={label} radius="lg" className={classes.dialog}>
        <ModalBody p={0}>
          <div className={classes.field}>
            {busy ? <Loader size={20} aria-hidden /> : <IconSearch size={20} stroke={1.75} aria-hidden />}
            <input
              className={classes.input}
              role="combobox"
              aria-label={label}
              aria-autocomplete="list"
              aria-expanded={findings.length > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={activeId}
              placeholder={placeholder}
              value={text}
              onChange={(event) => {
                setChosen(null);
                onText(event.currentTarget.value);
              }}
              onKeyDown={onKeyDown}
              autoComplete="off"
              spellCheck={false}
              enterKeyHint="go"
              data-autofocus
            />
          </div>
          {shown.length > 0 && (
            <div className={classes.list} role="listbox" id={`${id}-list`} aria-label={label} tabIndex={-1}>
              {shown.map((group, index) => (
                <div key={group.label} role="group" aria-labelledby={`${id}-group-${index}`}>
                  <p className={classes.heading} id={`${id}-group-${index}`} role="presentation">
                    {group.label}
                  </p>
                  {group.findings.map((finding) => (
                    <Option
                      key={finding.key}
                      id={optionId(finding.key)}
                      finding={finding}
                      active={finding.key === active?.key}
                      onPoint={() => setChosen(finding.key)}
                      onFollow={() => onFollow(finding.to)}
                    />
                  ))}
                </div>
              ))}
            </div>
          )}
          <p className={classes.status} role="status">
            {status}
          </p>
        </ModalBody>
      </ModalContent>
    </ModalRoot>
  );
}

interface OptionProps {
  id: string;
  finding: Finding;
  active: boolean;
  onPoint: () => void;
  onFollow: () => void;
}

function Option({ id, finding, active, onPoint, onFollow }: OptionProps) {
  const { icon: Icon, title, detail } = finding;
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className={classes.option}
      onMouseMove={active ? undefined : onPoint}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onFollow}
    >
      <Icon size={20} stroke={1.75} aria-hidden />
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
      </span>
    </button>
  );
}
