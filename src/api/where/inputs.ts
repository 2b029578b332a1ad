import type { ActorKind } from '../../model/actor.ts';
import type { EventStatus, EventType, Modality, Role } from '../../model/event.ts';
import type { StatementKind } from '../../model/statement.ts';
import type { Logic, Range } from '../../store/cypher/where/draft.ts';
import type { NameWhere } from '../../store/cypher/where/where.ts';

type Maybe<T> = T | null | undefined;

/** A span of time as clients write it. */
export interface DateInput {
  readonly from?: Maybe<string>;
  readonly to?: Maybe<string>;
}

/** `ActorWhere` of the schema: names are as typed. */
export interface ActorInput extends Logic<ActorInput> {
  readonly is?: Maybe<string>;
  readonly name?: Maybe<NameWhere>;
  readonly kind?: Maybe<readonly ActorKind[]>;
  readonly country?: Maybe<string>;
  readonly known?: Maybe<boolean>;
  readonly mentioned?: Maybe<boolean>;
  readonly takesPart?: Maybe<{
    readonly role?: Maybe<readonly Role[]>;
    readonly event?: Maybe<EventInput>;
  }>;
}

/** `EventWhere` of the schema. */
export interface EventInput extends Logic<EventInput> {
  readonly types?: Maybe<readonly EventType[]>;
  readonly modality?: Maybe<readonly Modality[]>;
  readonly status?: Maybe<readonly EventStatus[]>;
  readonly negated?: Maybe<boolean>;
  readonly disputed?: Maybe<boolean>;
  readonly main?: Maybe<boolean>;
  readonly date?: Maybe<DateInput>;
  readonly dated?: Maybe<boolean>;
  readonly confidence?: Maybe<Range>;
  readonly evidenceCount?: Maybe<Range>;
  readonly articleCount?: Maybe<Range>;
  readonly corroboration?: Maybe<Range>;
  readonly topic?: Maybe<string>;
  readonly participant?: Maybe<{
    readonly role?: Maybe<readonly Role[]>;
    readonly actor?: Maybe<ActorInput>;
  }>;
  readonly between?: Maybe<readonly string[]>;
  readonly outlet?: Maybe<readonly string[]>;
  readonly asOf?: Maybe<string>;
}

/** `StatementWhere` of the schema. */
export interface StatementInput extends Logic<StatementInput> {
  readonly kind?: Maybe<readonly StatementKind[]>;
  readonly speaker?: Maybe<ActorInput>;
  readonly hearer?: Maybe<ActorInput>;
  readonly aboutActor?: Maybe<ActorInput>;
  readonly topic?: Maybe<string>;
  readonly contains?: Maybe<string>;
  readonly publishedOn?: Maybe<DateInput>;
}
