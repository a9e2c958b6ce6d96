import type { ActionName, ActionOf, Parsed, Person } from '../../types/actions';
import type { Action, Call, OwnerKind, PersonCall } from '../runtime/call';
import type { StaffDoc } from '../store/documents';

interface Anyone {
  role: 'anyone';
  owner: 'none';
  call: Call;
}
interface LoggedIn<R extends 'person' | StaffDoc['role'], O extends OwnerKind> {
  role: R;
  owner: O;
  call: PersonCall;
}
/**
 * Who each group of actions is for, and what they may own. `anyone`: no login. `person`: logged in. The others stand on that staff
 * list, which is proved as an owner is: their actions have no other.
 */
interface Groups {
  public: Anyone;
  holder: LoggedIn<'person', 'none' | 'subject' | 'report' | 'code'>;
  verifier: Anyone;
  source: LoggedIn<'source', 'staff'>;
  authority: LoggedIn<'authority', 'staff'>;
}
export type Role = Groups[Person]['role'];

/** By what an input says whose thing is asked for. */
export interface Named {
  none: unknown;
  subject: { subject: string } | { uscc: string };
  report: { number: string } | { report: string };
  code: { code: string };
  staff: unknown;
}

/** One row: the action's own function, with an owner that its input names and its function takes. */
interface Row<P extends Person, A extends ActionOf<P>, O extends OwnerKind> {
  role: Groups[P]['role'];
  /** What the caller must own, and what the action is given. */
  owner: O;
  /** What its input may weigh, bytes; left out: 64 kB. */
  bytes?: number;
  /** Whether it changes what is stored: `test/cloud/access` proves it, and `test/faults` wants a case of what does. */
  writes: boolean;
  run: Action<P, A, O, Groups[P]['call']>;
}
/** The rows an action may have. */
type RowOf<P extends Person, A extends ActionOf<P>> = {
  [O in Groups[P]['owner']]: Parsed<P, A> extends Named[O] ? Row<P, A, O> : never;
}[Groups[P]['owner']];
/** A row for each action of the contract, and none besides. */
export type Table = {
  [N in ActionName]: N extends `${infer P extends Person}/${infer A}` ? (A extends ActionOf<P> ? RowOf<P, A> : never) : never;
};
