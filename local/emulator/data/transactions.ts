import { randomBytes } from 'node:crypto';
import { CloudError } from './error';
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

  /** @throws DATABASE_TRANSACTION_CONFLICT, on which `runTransaction` starts again; E11000. Either way it has ended. */
  commit(id: string): void {
    const transaction = this.must(id);
    try {
      transaction.commit();
    } finally {
      this.end(transaction);
    }
  }

  abort(id: string): void {
    this.end(this.must(id));
  }

  /** The transaction an operation runs in, or null for none. @throws DATABASE_REQUEST_FAILED if it has ended */
  get(id: string | undefined): Transaction | null {
    return id ? this.must(id) : null;
  }

  /** Ends those that have outlived the limit. */
  sweep(): void {
    for (const transaction of this.open.values()) if (this.real() - transaction.startedAt > limit) this.end(transaction);
  }

  private must(id: string): Transaction {
    this.sweep();
    const transaction = this.open.get(id);
    if (transaction) return transaction;
    throw new CloudError('DATABASE_REQUEST_FAILED', '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server');
  }

  private end(transaction: Transaction): void {
    transaction.end();
    this.open.delete(transaction.id);
  }
}
