import { EntenteError, InputError } from '../errors.ts';

/** A question that can't be answered as asked, with what a program may want to know beside the message. */
export class QuestionError extends InputError {
  readonly details: Readonly<Record<string, unknown>>;
  constructor(message: string, code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message, code);
    this.details = details;
  }
}

/** The server can't listen where it was told to; codes PORT_IN_USE and ADDRESS_UNUSABLE. */
export class ListenError extends EntenteError {}
