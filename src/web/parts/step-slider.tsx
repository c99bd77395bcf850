import type { ReactNode } from 'react';
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import styles from './step-slider.module.css';

interface StepSliderProps {
  readonly label: string;
  /** What each step is called, first to last. */
  readonly steps: readonly string[];
  readonly step: number;
  readonly onChange: (step: number) => void;
}

/** A slider over named steps: by pointer, by touch, by arrow keys. */
export function StepSlider({ label, steps, step, onChange }: StepSliderProps): ReactNode {
  const last = steps.length - 1;
  return (
    <Slider
      className={`${styles.slider}`}
      minValue={0}
      maxValue={Math.max(1, last)}
      step={1}
      value={Math.min(step, last)}
      onChange={(value) => onChange(Math.min(last, value))}
      isDisabled={last < 1}
    >
      <div className={styles.head}>
        <Label className={`${styles.label}`}>{label}</Label>
        <output className={styles.value}>{steps[Math.min(step, last)]}</output>
      </div>
      <SliderTrack className={`${styles.track}`}>
        <SliderThumb className={`${styles.thumb}`} aria-valuetext={steps[Math.min(step, last)]} />
      </SliderTrack>
    </Slider>
  );
}
