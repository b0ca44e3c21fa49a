import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';
import classes from './file-drop.module.css';

export interface FileDropProps {
  /** On the button: "Ajouter des fichiers". */
  label: string;
  /** Beside the button, where there is a mouse to drop with: "ou déposez-les ici". */
  dropLabel: string;
  /** Which kinds and sizes are taken; said before anything is chosen. */
  hint: ReactNode;
  /** Endings without a dot, for the dialog of the device. */
  endings: readonly string[];
  /** Why nothing can be added now is for `hint` to say. */
  disabled?: boolean;
  onFiles: (files: File[]) => void;
}

/** Where files are dropped, and the button that does the same for whoever has no mouse. */
export function FileDrop({ label, dropLabel, hint, endings, disabled = false, onFiles }: FileDropProps) {
  const hintId = useId();
  const area = useRef<HTMLDivElement>(null);
  const reset = useRef<() => void>(null);
  const [isOver, setIsOver] = useState(false);

  const choose = (files: File[]) => {
    // The same file may be chosen again after it was taken away.
    reset.current?.();
    if (files.length > 0) onFiles(files);
  };
  const drop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (!disabled) choose([...(event.dataTransfer?.files ?? [])]);
  });
  const over = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Where nothing is taken either: the browser would leave the page to open the file.
    event.preventDefault();
    if (disabled) event.dataTransfer.dropEffect = 'none';
    else setIsOver(true);
  });

  // Heard on the element itself: dropping is a second way to do what the button does, and no role of the area.
  useEffect(() => {
    const place = area.current;
    if (!place) return undefined;
    const heard = new AbortController();
    const { signal } = heard;
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) setIsOver(false);
    };
    place.addEventListener('dragenter', (event) => over(event), { signal });
    place.addEventListener('dragover', (event) => over(event), { signal });
    place.addEventListener('dragleave', leave, { signal });
    place.addEventListener('drop', (event) => drop(event), { signal });
    return () => heard.abort();
  }, []);

  return (
    <div ref={area} role="group" aria-label={label} className={classes.drop} data-over={isOver || undefined}>
      <div className={classes.ways}>
        <FileButton
          multiple
          resetRef={reset}
          accept={endings.map((ending) => `.${ending}`).join(',')}
          disabled={disabled}
          onChange={choose}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={disabled}
              aria-describedby={hintId}
              leftSection={<IconUpload size={20} stroke={1.75} aria-hidden />}
            >
              {label}
            </Button>
          )}
        </FileButton>
        <span className={classes.dropLabel}>{dropLabel}</span>
      </div>
      <p id={hintId} className={classes.hint}>
        {hint}
      </p>
    </div>
  );
}
