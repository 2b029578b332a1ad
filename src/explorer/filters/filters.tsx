import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { ACTOR_KINDS } from '../../model/actor.ts';
import type { EventType } from '../../model/event.ts';
import { type OptionsAnswer, optionsQuestion } from '../ask/documents/options.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useSlide } from '../view/use-slide.ts';
import { useView } from '../view/use-view.ts';
import { STATUSES, type Status } from '../view/view.ts';
import { KindIcon, TypeIcon } from '../words/icon.tsx';
import { Text } from '../words/text.tsx';
import { shortened, visible } from '../words/visible.ts';
import {
  FAMILIES,
  type Family,
  KIND_NAMES,
  STATUS_MEANINGS,
  STATUS_NAMES,
  TYPE_NAMES,
} from '../words/words.ts';
import { LineSample } from './line-sample.tsx';

/** What is shown, and at the same time the legend of how it is drawn. */
export function Filters(): VNode {
  const { view, go, isThere } = useView();
  const { slide, begin } = useSlide();
  const { data } = useAnswer<OptionsAnswer>(isThere ? optionsQuestion(view) : undefined);
  const confidenceId = useId();
  return (
    <div class="filters">
      <Group name="What happened">
        <p class="presets">
          <button
            type="button"
            aria-pressed={view.types.length === 1 && view.types[0] === 'CONSULT'}
            onClick={() => go({ types: view.types[0] === 'CONSULT' ? [] : ['CONSULT'] })}
          >
            Meetings only
          </button>
        </p>
        {(Object.keys(FAMILIES) as Family[]).map((family) => (
          <div key={family} class="family">
            <p class={`small family-${family}`}>{FAMILIES[family].name}</p>
            {FAMILIES[family].types.map((type: EventType) => (
              <Tick
                key={type}
                isOn={view.types.includes(type)}
                onTurn={() => go({ types: turned(view.types, type) })}
              >
                <TypeIcon type={type} /> {TYPE_NAMES[type]}
              </Tick>
            ))}
          </div>
        ))}
      </Group>
      <Group name="Did it happen?">
        {STATUSES.map((status: Status) => (
          <Tick
            key={status}
            isOn={view.statuses.includes(status)}
            onTurn={() => go({ statuses: turned(view.statuses, status) })}
            title={STATUS_MEANINGS[status]}
          >
            <LineSample status={status} /> {STATUS_NAMES[status]}
          </Tick>
        ))}
      </Group>
      <Group name="Issue">
        <TopicChoice
          name="Only about"
          value={view.topic}
          options={data}
          onChoose={(topic) => go({ topic })}
        />
        <TopicChoice
          name="Highlight who shares"
          value={view.lens}
          options={data}
          onChoose={(lens) => go({ lens })}
        />
      </Group>
      <Group name="Actors">
        {ACTOR_KINDS.map((kind) => (
          <Tick
            key={kind}
            isOn={view.kinds.includes(kind)}
            onTurn={() => go({ kinds: turned(view.kinds, kind) })}
          >
            <KindIcon kind={kind} /> {KIND_NAMES[kind]}
          </Tick>
        ))}
      </Group>
      <Group name="Dates">
        <DateField name="From" value={view.from} onChange={(from) => go({ from })} />
        <DateField name="To" value={view.to} onChange={(to) => go({ to })} />
      </Group>
      <Group name="Outlet">
        {(data?.outlets ?? []).map(({ outlet, events }) => (
          <Tick
            key={outlet}
            isOn={view.outlets.includes(outlet)}
            onTurn={() => go({ outlets: turned(view.outlets, outlet) })}
          >
            <Text of={outlet} most={60} /> <span class="soft">{events.toLocaleString('en')}</span>
          </Tick>
        ))}
      </Group>
      <Group name="Confidence">
        <label for={confidenceId}>At least {Math.round(view.confidence * 100)} %</label>
        <input
          id={confidenceId}
          type="range"
          min={0}
          max={0.95}
          step={0.05}
          value={view.confidence}
          {...begin}
          onInput={(event) => slide({ confidence: Number(event.currentTarget.value) })}
        />
      </Group>
    </div>
  );
}

/** A list with or without one more. */
function turned<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

function Group({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return (
    <fieldset>
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

interface TickProps {
  readonly isOn: boolean;
  readonly onTurn: () => void;
  readonly title?: string;
  readonly children: ComponentChildren;
}

function Tick({ isOn, onTurn, title, children }: TickProps): VNode {
  return (
    <label class="tick" title={title}>
      <input type="checkbox" checked={isOn} onChange={onTurn} /> <span>{children}</span>
    </label>
  );
}

interface TopicChoiceProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly options: OptionsAnswer | undefined;
  readonly onChoose: (topic: string | undefined) => void;
}

function TopicChoice({ name, value, options, onChoose }: TopicChoiceProps): VNode {
  const topics = (options?.topTopics ?? []).flatMap(({ topic, count }) =>
    topic ? [{ ...topic, count }] : [],
  );
  const isListed = value === undefined || topics.some(({ id }) => id === value);
  return (
    <label class="field">
      {name}{' '}
      <select
        value={value ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      >
        <option value="">any issue</option>
        {isListed ? null : <option value={value}>{visible(shortened(value, 60))}</option>}
        {topics.map(({ id, name: topic, count }) => (
          <option key={id} value={id}>
            {visible(shortened(topic, 60))} ({count.toLocaleString('en')})
          </option>
        ))}
      </select>
    </label>
  );
}

interface DateFieldProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly onChange: (date: string | undefined) => void;
}

const DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?';

/** A date as the graph has them: a year, a month or a day. */
function DateField({ name, value, onChange }: DateFieldProps): VNode {
  return (
    <label class="field">
      {name}{' '}
      <input
        type="text"
        inputMode="numeric"
        size={10}
        placeholder="2026-02"
        pattern={DATE}
        title="A year, a month or a day: 2026, 2026-02, 2026-02-03"
        value={value ?? ''}
        onChange={(event) => {
          if (event.currentTarget.reportValidity())
            onChange(event.currentTarget.value || undefined);
        }}
      />
    </label>
  );
}
