import { randomBytes } from 'node:crypto';
import { ended } from './error';
import { type Store } from './store';
import { Transaction } from './transaction';

/** A transaction that nobody ends gives back its locks after this long. Milliseconds of the real clock. */
const limit = 30_000;

/** The open transactions and the documents they hold. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();
  private readonly locks = new Map<string, string>();

  constructor(
    private readonly store: Store,
    private readonly real: () => number = () => performance.now(),
  ) {}

  /** @returns the new transaction's id */
  start(): string {
    const id = randomBytes(12).toString('hex');
    this.open.set(id, new Transaction(id, this.store, this.locks, this.real()));
    return id;
  }

  /** @throws DATABASE_TRANSACTION_CONFLICT, on which `runTransaction` starts again; E11000, DATABASE_TRANSACTION_FAIL. In any case it has ended. */
  commit(id: string): void {
    const transaction = this.must(id);
    try {
      transaction.commit();
    } finally {
      this.end(transaction);
    }
  }

  /** @throws DATABASE_TRANSACTION_FAIL if it has ended */
  abort(id: string): void {
    this.end(this.must(id));
  }

  /**
   * Runs one operation, inside a transaction or (without an id) outside any. An operation that fails ends its transaction, as in
   * MongoDB. @throws DATABASE_TRANSACTION_FAIL if it has ended
   */
  within<T>(id: string | undefined, operation: (transaction: Transaction | null) => T): T {
    if (!id) return operation(null);
    const transaction = this.must(id);
    try {
      return operation(transaction);
    } catch (error) {
      this.end(transaction);
      throw error;
    }
  }

  /** Ends those that have outlived the limit. */
  sweep(): void {
    for (const transaction of this.open.values()) if (this.real() - transaction.startedAt > limit) this.end(transaction);
  }

  private must(id: string): Transaction {
    this.sweep();
    const transaction = this.open.get(id);
    if (transaction) return transaction;
    throw ended();
  }

  private end(transaction: Transaction): void {
    transaction.end();
    this.open.delete(transaction.id);
  }
}
