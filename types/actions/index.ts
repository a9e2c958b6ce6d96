import type * as v from 'valibot';
import { authorityActions } from './authority';
import { holderActions } from './holder';
import { publicActions } from './public';
import { sourceActions } from './source';
import { verifierActions } from './verifier';

/** The contract: every action by the person who calls it, one schema pair each. */
export const actions = {
  public: publicActions,
  holder: holderActions,
  verifier: verifierActions,
  source: sourceActions,
  authority: authorityActions,
};
export type Actions = typeof actions;
export type Person = keyof Actions;
export type ActionOf<P extends Person> = keyof Actions[P] & string;
type Schemas<P extends Person, A extends ActionOf<P>> = Actions[P][A] & { input: v.GenericSchema; output: v.GenericSchema };

/** What a caller sends. */
export type Input<P extends Person, A extends ActionOf<P>> = v.InferInput<Schemas<P, A>['input']>;
/** What an action receives: checked, defaults filled in. */
export type Parsed<P extends Person, A extends ActionOf<P>> = v.InferOutput<Schemas<P, A>['input']>;
export type Output<P extends Person, A extends ActionOf<P>> = v.InferOutput<Schemas<P, A>['output']>;

export type ActionName = { [P in Person]: `${P}/${ActionOf<P>}` }[Person];

/**
 * What both doors answer. `now`: the cloud's clock in epoch ms, from which a phone learns its offset. `demo`: the environment is one for
 * demonstration, and nothing it makes is valid.
 */
export type Answer<T> = { now: number; demo?: true } & ({ ok: true; data: T } | { ok: false; error: { code: string; hint: string } });
